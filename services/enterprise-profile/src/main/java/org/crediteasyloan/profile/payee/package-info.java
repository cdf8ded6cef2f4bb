/**
 * Whom an exchange pays (收款人): who the borrower of an open payout order is, for the redemption exchange (海易兑) the order went to.
 *
 * <p>Source: Hainan plan 2024-2028, items 19 and 20; no event names a person, so the exchange reads the name here, and the
 * borrower sees that it did.
 */
@NullMarked
package org.crediteasyloan.profile.payee;

import org.jspecify.annotations.NullMarked;
