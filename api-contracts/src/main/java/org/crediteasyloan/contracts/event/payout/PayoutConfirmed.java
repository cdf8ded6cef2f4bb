package org.crediteasyloan.contracts.event.payout;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * The exchange paid (兑付完成).
 */
@Published(topic = "payout.events.v1", type = "payout-confirmed.v1")
public record PayoutConfirmed(
        UUID payoutId, UUID entitlementId, UUID borrowerId, long amountFen, String exchangeReference, Instant paidAt)
        implements Event {

    @Override
    public String key() {
        return payoutId.toString();
    }
}
