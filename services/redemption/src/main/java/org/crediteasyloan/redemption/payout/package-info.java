/**
 * Payouts (兑付): prepared by one person, released by another, paid by the redemption exchange (海易兑) order by order.
 *
 * <p>An order is one entitlement of one borrower, so that each is confirmed or fails alone. The entitlement moves the money.
 */
@NullMarked
package org.crediteasyloan.redemption.payout;

import org.jspecify.annotations.NullMarked;
