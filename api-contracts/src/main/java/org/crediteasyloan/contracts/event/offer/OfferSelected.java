package org.crediteasyloan.contracts.event.offer;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * The borrower selected an offer (选定要约).
 */
@Published(topic = "offer.events.v1", type = "offer-selected.v1")
public record OfferSelected(UUID offerId, UUID applicationId, ParticipantCode bank, Instant selectedAt)
        implements Event {

    @Override
    public String key() {
        return applicationId.toString();
    }
}
