package org.crediteasyloan.kit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What follows a call that was not taken.
 *
 * @param pauses after the first failure, the second and so on; the last one goes on for good
 * @param giveUpAfter how long a receiver may take nothing
 */
record RetryPlan(List<Duration> pauses, Duration giveUpAfter) {

    RetryPlan {
        pauses = List.copyOf(pauses);
        if (pauses.isEmpty()) {
            throw new IllegalArgumentException("A call that was not taken needs a pause before the next");
        }
    }

    /** @param failures in a row, this one among them */
    Instant nextAttemptAt(int failures, Instant now) {
        return now.plus(pauses.get(Math.min(failures, pauses.size()) - 1));
    }

    /** Whether the receiver is not called any more: it said so, or it has taken nothing for too long. */
    boolean isOver(WebhookFailure failure, Instant failingSince, Instant now) {
        return failure == WebhookFailure.GONE || !failingSince.plus(giveUpAfter).isAfter(now);
    }
}
