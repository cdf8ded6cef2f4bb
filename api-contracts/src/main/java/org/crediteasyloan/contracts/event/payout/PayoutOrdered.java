package org.crediteasyloan.contracts.event.payout;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * An entitlement of a released payout went to the exchange (兑付下达).
 *
 * @param payoutOrderId one order, one entitlement; a failed one is ordered anew under another id
 * @param payoutId the payout two people released it with
 * @param exchange who is to pay
 */
@Published(topic = "payout.events.v1", type = "payout-ordered.v1")
public record PayoutOrdered(
        UUID payoutOrderId,
        UUID payoutId,
        UUID entitlementId,
        UUID borrowerId,
        String schemeCode,
        ParticipantCode exchange,
        long amountFen,
        Instant orderedAt)
        implements Event {

    @Override
    public String key() {
        return payoutOrderId.toString();
    }
}
