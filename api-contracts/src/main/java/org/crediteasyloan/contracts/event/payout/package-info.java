/** Payouts through the redemption exchange (海易兑), owned by redemption. */
@NullMarked
package org.crediteasyloan.contracts.event.payout;

import org.jspecify.annotations.NullMarked;
