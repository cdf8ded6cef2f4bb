package org.crediteasyloan.whitelist.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead after a command, for the receiver that gave it. Without any personal data: the answer is kept for replays. */
record LeaseView(
        UUID leadId,
        long version,
        LeadStatus status,
        @Nullable Instant leasedUntil,
        @Nullable Instant feedbackDueAt,
        boolean feedbackOverdue,
        @Nullable String closingCode) {

    static LeaseView of(Lead lead) {
        return new LeaseView(
                lead.id,
                lead.version,
                lead.status,
                lead.leasedUntil,
                lead.feedbackDueAt,
                lead.feedbackOverdue,
                lead.closingCode);
    }
}
