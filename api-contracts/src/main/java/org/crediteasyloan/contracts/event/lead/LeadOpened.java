package org.crediteasyloan.contracts.event.lead;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.listing.FinancingNeed;

/**
 * A lead came into being (线索建立): an accepted row met its borrower. Its need is visible to the list type's receivers from now
 * on; name and contact only once the borrower confirmed, or at once where the list type's legal basis says so.
 *
 * @param rowId the row it was opened from; further rows of the borrower enrich the lead
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
