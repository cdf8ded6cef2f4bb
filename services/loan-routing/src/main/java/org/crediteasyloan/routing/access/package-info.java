/**
 * Reads of borrowers' data (访问记录): whoever reads who an applicant is leaves a record where the borrower sees it.
 *
 * <p>Knows reader, reason and name of what was read; never its content.
 */
@NullMarked
package org.crediteasyloan.routing.access;

import org.jspecify.annotations.NullMarked;
