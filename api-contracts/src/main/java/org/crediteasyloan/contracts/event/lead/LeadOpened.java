package org.crediteasyloan.contracts.event.lead;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.listing.FinancingNeed;

/**
 * A lead was opened for banks (线索开放).
 */
@Published(topic = "lead.events.v1", type = "lead-opened.v1")
public record LeadOpened(
        UUID leadId,
        UUID rowId,
        UUID borrowerId,
        String listTypeCode,
        ParticipantCode authority,
        RegionCode regionCode,
        FinancingNeed need,
        Instant openedAt)
        implements Event {

    @Override
    public String key() {
        return leadId.toString();
    }
}
