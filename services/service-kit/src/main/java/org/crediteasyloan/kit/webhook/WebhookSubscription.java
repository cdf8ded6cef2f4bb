package org.crediteasyloan.kit.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An institution's subscription (回调订阅), as it reads it itself; its secret is never shown again.
 *
 * @param after what the feed takes as {@code after} to go on behind the last item that was taken
 * @param sequence the number of the last call
 * @param failures tries in a row that were not taken
 * @param failingSince the first of them
 * @param nextAttemptAt when the item is tried again, while there are failures and the subscription is active
 * @param lastStatus the HTTP status of the last try, if there was one
 * @param previousSecretUntil until then calls are signed with the secret before, too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookSubscription(
        String url,
        Status status,
        String after,
        long sequence,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttemptAt,
        @Nullable WebhookFailure lastFailure,
        @Nullable Integer lastStatus,
        @Nullable Instant previousSecretUntil,
        Instant createdAt) {

    /** DISABLED is what a receiver brings about: it answered 410, or took nothing for days. */
    public enum Status {
        ACTIVE,
        PAUSED,
        DISABLED
    }
}
