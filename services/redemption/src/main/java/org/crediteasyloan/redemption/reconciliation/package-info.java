/**
 * Reconciliation (对账): what the ledger says of a day against what budgets, entitlements and orders say, to the fen.
 *
 * <p>Two accounts of the same money, kept apart; any past day can be rebuilt from either.
 */
@NullMarked
package org.crediteasyloan.redemption.reconciliation;

import org.jspecify.annotations.NullMarked;
