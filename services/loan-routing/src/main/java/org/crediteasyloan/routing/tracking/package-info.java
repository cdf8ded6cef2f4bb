/**
 * Following an application (进度查询): who holds it, until when, how many working days are left, and all that happened.
 *
 * <p>The borrower sees everything; a bank and a department see what concerns them, and nobody else sees anything.
 */
@NullMarked
package org.crediteasyloan.routing.tracking;

import org.jspecify.annotations.NullMarked;
