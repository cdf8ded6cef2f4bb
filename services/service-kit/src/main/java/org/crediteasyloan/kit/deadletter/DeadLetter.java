package org.crediteasyloan.kit.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as an operator sees it: where it came from and why it failed, not what it says.
 *
 * @param failure the kind of failure
 * @param reason the failure's own words; absent when they could repeat what the message says
 * @param payloadBytes the length of the message; zero for a removal
 */
public record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String eventId,
        @Nullable String eventType,
        String failure,
        @Nullable String reason,
        int payloadBytes,
        Instant failedAt,
        Status status,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closingReason) {

    /** An open letter is the operator's to close; the other two are ends. */
    public enum Status {
        OPEN,
        REPLAYED,
        DISCARDED
    }
}
