package org.crediteasyloan.kit.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.feed.Position;
import org.jspecify.annotations.Nullable;

/**
 * A call to make, held by a lease.
 *
 * @param item where its item stands
 * @param failures tries in a row before this one
 */
record Delivery(
        UUID subscriptionId,
        ParticipantCode participant,
        URI url,
        UUID lease,
        WebhookMessage message,
        Position item,
        List<WebhookSecret> secrets,
        int failures,
        @Nullable Instant failingSince) {

    /** The same for every try at an item: a number belongs to one item of one subscription. */
    String webhookId() {
        return subscriptionId + "." + message.sequence();
    }
}
