package org.crediteasyloan.contracts.event.lead;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * A bank reported what became of a lead (线索反馈).
 *
 * @param outcomeCode from the code list of lead outcomes
 */
@Published(topic = "lead.events.v1", type = "lead-feedback-reported.v1")
public record LeadFeedbackReported(
        UUID leadId, UUID borrowerId, ParticipantCode bank, String outcomeCode, Instant reportedAt) implements Event {

    @Override
    public String key() {
        return leadId.toString();
    }
}
