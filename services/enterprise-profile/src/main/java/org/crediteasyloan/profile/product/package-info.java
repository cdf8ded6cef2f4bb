/**
 * What products need (产品所需信息): which facts the criteria of each bank's products name.
 *
 * <p>A small copy of what product-catalog publishes. Knows no borrower.
 */
@NullMarked
package org.crediteasyloan.profile.product;

import org.jspecify.annotations.NullMarked;
