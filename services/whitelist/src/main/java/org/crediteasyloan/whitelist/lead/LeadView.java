package org.crediteasyloan.whitelist.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.listing.FinancingNeed;
import org.crediteasyloan.kit.dispatch.DispatchView;
import org.jspecify.annotations.Nullable;

/**
 * A lead as one receiver sees it.
 *
 * @param borrowerId absent, like credit code and name, while the identity is masked
 * @param contact absent while it is masked
 * @param lease present for the receiver that holds the lead
 * @param dispatch where it lies inside the receiver that holds it, for its own people, once it was handed out
 * @param authorities who stands behind the rows
 */
record LeadView(
        UUID leadId,
        long version,
        String listTypeCode,
        LeadStatus status,
        RegionCode regionCode,
        @Nullable IndustryCode industryCode,
        List<String> tags,
        FinancingNeed need,
        @Nullable UUID borrowerId,
        @Nullable String uscc,
        @Nullable String nameZh,
        @Nullable Contact contact,
        @Nullable Lease lease,
        @Nullable DispatchView dispatch,
        List<ParticipantCode> authorities,
        LocalDate endorsedOn,
        LocalDate validUntil,
        Instant openedAt,
        Instant changedAt) {

    record Contact(
            @Nullable String legalRepresentative, @Nullable String phone) {}

    record Lease(Instant leasedUntil, @Nullable Instant feedbackDueAt, boolean feedbackOverdue) {}
}
