/**
 * Offers (贷款要约): what the assigned bank offers, within what it promised; the borrower selects, or time does.
 *
 * <p>An offer moves only together with its application, which is locked first.
 */
@NullMarked
package org.crediteasyloan.routing.offer;

import org.jspecify.annotations.NullMarked;
