/**
 * The ledger (总账): double entry, append-only, to the fen; every movement of a scheme's money and nothing else.
 *
 * <p>Knows stages, sources and amounts. Why money moves is known to budgets and entitlements. The database refuses what
 * does not balance, what would go below zero and what would change the past.
 */
@NullMarked
package org.crediteasyloan.redemption.ledger;

import org.jspecify.annotations.NullMarked;
