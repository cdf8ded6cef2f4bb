/** Bank products (信贷产品), owned by product-catalog. */
@NullMarked
package org.crediteasyloan.contracts.event.product;

import org.jspecify.annotations.NullMarked;
