/**
 * The people of institutions (机构人员), as participant-directory last published them: who is in office, with which duties, for which cases.
 *
 * <p>Knows opaque accounts and no names. What a case is, its service says.
 */
@NullMarked
package org.crediteasyloan.kit.staff;

import org.jspecify.annotations.NullMarked;
