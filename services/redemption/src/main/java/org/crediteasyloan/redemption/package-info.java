/**
 * Redemption (兑付): schemes, budgets, the ledger, entitlements and payouts; the finance bureau answers for every fen of it.
 *
 * <p>Source: Hainan plan 2024-2028, items 19 and 25: fiscally supported credit is approved on the platform and redeemed online.
 */
@NullMarked
package org.crediteasyloan.redemption;

import org.jspecify.annotations.NullMarked;
