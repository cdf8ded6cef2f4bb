/** Reads of borrowers' data (访问记录): reported by every service, kept where the borrower sees them. */
@NullMarked
package org.crediteasyloan.contracts.event.access;

import org.jspecify.annotations.NullMarked;
