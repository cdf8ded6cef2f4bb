package org.crediteasyloan.kit.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver is told.
 *
 * @param timestamp when the item was first told; the same for every try
 * @param sequence counts the calls of this subscription from 1; 0 for a test
 */
record WebhookMessage(String type, Instant timestamp, long sequence, Data data) {

    /**
     * @param id of the item
     * @param after given to the feed as {@code after}, it shows this item first, unless that has changed since and stands further on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(@Nullable UUID id, @Nullable String after) {}

    static WebhookMessage ofTest(Instant now) {
        return new WebhookMessage("webhook.test", now, 0, new Data(null, null));
    }
}
