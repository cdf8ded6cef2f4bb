/**
 * The people of institutions (机构人员): which duties each has, which cases it reaches, whether it is an account manager (客户经理), from when
 * until when, and who takes over when it leaves or is away.
 *
 * <p>Two persons of the institution itself enrol and change; one lets go. Told by the account's opaque id, never by name. Knows units and regions.
 */
@NullMarked
package org.crediteasyloan.directory.staff;

import org.jspecify.annotations.NullMarked;
