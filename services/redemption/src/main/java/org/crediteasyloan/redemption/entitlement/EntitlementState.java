package org.crediteasyloan.redemption.entitlement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an entitlement stands (权益状态).
 *
 * <pre>
 *   report --> REFUSED
 *          --> AWAITING_BUDGET --budget holds it--> RESERVED --prepare--> PREPARED --release--> ORDERED --confirm--> PAID
 *                                                      ^------cancel-------'                       |
 *                                                      '----------------------fail-----------------'
 * </pre>
 */
sealed interface EntitlementState {

    record Refused(RefusalReason reason) implements EntitlementState {}

    /** Due, but the budget lacks the money or somebody is before it in the queue. */
    record AwaitingBudget() implements EntitlementState {}

    /** @param lastFailureCode why the exchange could not pay it last time */
    record Reserved(Optional<String> lastFailureCode) implements EntitlementState {}

    /** In a payout nobody has released yet. */
    record Prepared(UUID payoutId) implements EntitlementState {}

    /** At the exchange. */
    record Ordered(UUID payoutId, UUID payoutOrderId) implements EntitlementState {}

    record Paid(UUID payoutId, UUID payoutOrderId, Instant paidAt) implements EntitlementState {}
}
