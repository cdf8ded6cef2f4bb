package org.crediteasyloan.redemption.payout;

/**
 * Where a payout stands (兑付单状态).
 *
 * <pre>
 *   prepare --> PREPARED --release (another person)--> RELEASED
 *                   '-------cancel--------> CANCELLED
 * </pre>
 */
sealed interface PayoutState {

    record Prepared(String preparedBy) implements PayoutState {}

    record Released(String releasedBy) implements PayoutState {}

    record Cancelled(String cancelledBy) implements PayoutState {}
}
