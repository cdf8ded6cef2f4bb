/** Offers of banks (贷款要约), owned by loan-routing. */
@NullMarked
package org.crediteasyloan.contracts.event.offer;

import org.jspecify.annotations.NullMarked;
