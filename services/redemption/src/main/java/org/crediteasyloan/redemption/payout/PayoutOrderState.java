package org.crediteasyloan.redemption.payout;

import java.time.Instant;

/**
 * Where an order to the exchange stands (兑付指令状态).
 *
 * <pre>
 *   release --> ORDERED --confirm--> CONFIRMED
 *                  '------fail-----> FAILED (the entitlement may be paid anew)
 * </pre>
 */
sealed interface PayoutOrderState {

    record Ordered() implements PayoutOrderState {}

    record Confirmed(String exchangeReference, Instant paidAt) implements PayoutOrderState {}

    record Failed(String failureCode) implements PayoutOrderState {}
}
