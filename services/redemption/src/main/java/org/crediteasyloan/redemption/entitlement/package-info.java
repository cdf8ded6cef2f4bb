/**
 * Entitlements (权益): what a loan's interest report earned, decided once, by the scheme version of the day of disbursement.
 *
 * <p>The judgement is pure; the budget is held in the same transaction. How an entitlement is paid is known to payouts.
 */
@NullMarked
package org.crediteasyloan.redemption.entitlement;

import org.jspecify.annotations.NullMarked;
