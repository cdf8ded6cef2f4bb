/**
 * Applying (提交申请): a borrower names a product and, in order, its alternatives; everything wrong with that is told at once.
 *
 * <p>Knows the market and begins applications; what becomes of them is not its business.
 */
@NullMarked
package org.crediteasyloan.routing.submission;

import org.jspecify.annotations.NullMarked;
