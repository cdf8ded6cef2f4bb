package org.crediteasyloan.redemption.entitlement;

import java.time.Instant;
import java.util.UUID;

/** What may be asked of an entitlement. */
public sealed interface EntitlementCommand {

    /**
     * Hold the budget for it.
     *
     * @param availableFen what the budget has left
     * @param isFirstInQueue whether no older entitlement waits for the same budget
     */
    record Reserve(long amountFen, long availableFen, boolean isFirstInQueue) implements EntitlementCommand {}

    record Prepare(UUID payoutId) implements EntitlementCommand {}

    record Cancel(UUID payoutId) implements EntitlementCommand {}

    record Order(UUID payoutId, UUID payoutOrderId) implements EntitlementCommand {}

    record Confirm(UUID payoutOrderId, Instant paidAt) implements EntitlementCommand {}

    record Fail(UUID payoutOrderId, String failureCode) implements EntitlementCommand {}
}
