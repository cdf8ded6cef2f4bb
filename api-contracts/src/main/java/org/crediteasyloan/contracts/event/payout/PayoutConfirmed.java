package org.crediteasyloan.contracts.event.payout;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * The exchange paid an order (兑付完成).
 *
 * @param exchangeReference the exchange's own number of the payment
 */
@Published(topic = "payout.events.v1", type = "payout-confirmed.v1")
public record PayoutConfirmed(
        UUID payoutOrderId,
        UUID payoutId,
        UUID entitlementId,
        UUID borrowerId,
        String schemeCode,
        long amountFen,
        String exchangeReference,
        Instant paidAt)
        implements Event {

    @Override
    public String key() {
        return payoutOrderId.toString();
    }
}
