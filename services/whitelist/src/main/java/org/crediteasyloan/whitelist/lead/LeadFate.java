package org.crediteasyloan.whitelist.lead;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row (线索去向), for the authority that stands behind it.
 *
 * @param bank who holds the lead or closed it
 * @param changedAt since when it stands so
 * @param closingCode why it is closed
 */
public record LeadFate(
        UUID leadId,
        LeadStatus status,
        @Nullable ParticipantCode bank,
        boolean feedbackOverdue,
        Instant changedAt,
        @Nullable String closingCode) {}
