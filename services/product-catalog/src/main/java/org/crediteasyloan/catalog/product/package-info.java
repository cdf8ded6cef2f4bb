/**
 * Bank products (信贷产品): written by one person of the bank, published by another, suspended, resumed, withdrawn.
 *
 * <p>Publication checks the whole product and refuses with every error at once; what is listed can be matched and costed. Knows
 * the fact dictionary and the schemes, no borrower.
 */
@NullMarked
package org.crediteasyloan.catalog.product;

import org.jspecify.annotations.NullMarked;
