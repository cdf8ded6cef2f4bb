package org.crediteasyloan.contracts.event.offer;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * A bank made an offer (出具要约).
 */
@Published(topic = "offer.events.v1", type = "offer-made.v1")
public record OfferMade(
        UUID offerId,
        UUID applicationId,
        ParticipantCode bank,
        long amountFen,
        int termMonths,
        Percent annualRatePercent,
        Instant validUntil)
        implements Event {

    @Override
    public String key() {
        return applicationId.toString();
    }
}
