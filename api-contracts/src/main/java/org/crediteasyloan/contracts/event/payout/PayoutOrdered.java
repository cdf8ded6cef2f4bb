package org.crediteasyloan.contracts.event.payout;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * A payout was released to the exchange (兑付下达).
 */
@Published(topic = "payout.events.v1", type = "payout-ordered.v1")
public record PayoutOrdered(UUID payoutId, UUID entitlementId, UUID borrowerId, long amountFen, Instant orderedAt)
        implements Event {

    @Override
    public String key() {
        return payoutId.toString();
    }
}
