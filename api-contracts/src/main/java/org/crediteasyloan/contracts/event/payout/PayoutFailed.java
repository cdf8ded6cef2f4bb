package org.crediteasyloan.contracts.event.payout;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * The exchange could not pay an order (兑付失败), which has ended with that.
 *
 * @param amountFen what was to be paid
 * @param failureCode of the exchange
 */
@Published(topic = "payout.events.v1", type = "payout-failed.v1")
public record PayoutFailed(
        UUID payoutOrderId,
        UUID payoutId,
        UUID entitlementId,
        UUID borrowerId,
        String schemeCode,
        long amountFen,
        String failureCode,
        Instant failedAt)
        implements Event {

    @Override
    public String key() {
        return payoutOrderId.toString();
    }
}
