package org.crediteasyloan.contracts.event.lead;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * A receiver took a lead under a lease (线索领取).
 *
 * @param bank the bank, or the equity market or fund, that holds the lead now
 */
@Published(topic = "lead.events.v1", type = "lead-taken.v1")
public record LeadTaken(UUID leadId, UUID borrowerId, ParticipantCode bank, Instant leasedUntil) implements Event {

    @Override
    public String key() {
        return leadId.toString();
    }
}
