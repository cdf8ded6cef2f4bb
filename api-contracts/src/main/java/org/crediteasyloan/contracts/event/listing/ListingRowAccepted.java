package org.crediteasyloan.contracts.event.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.jspecify.annotations.Nullable;

/**
 * A row of an approved list was accepted (名单行已采纳): a claim of the authority about this enterprise and its need.
 *
 * @param batchNo the authority's own number of the batch
 * @param authority who stands behind the row
 * @param nameZh the enterprise's registered name
 * @param industryCode absent when the list's word for it is not known
 * @param tags qualifications as the authority stated them
 */
@Published(topic = "listing.events.v1", type = "listing-row-accepted.v1")
public record ListingRowAccepted(
        UUID rowId,
        UUID batchId,
        String batchNo,
        String listTypeCode,
        ParticipantCode authority,
        UnifiedSocialCreditCode uscc,
        String nameZh,
        RegionCode regionCode,
        @Nullable IndustryCode industryCode,
        @Nullable Integer employees,
        @Nullable Long annualRevenueFen,
        List<String> tags,
        FinancingNeed need,
        LocalDate endorsedOn,
        LocalDate validUntil)
        implements Event {

    @Override
    public String key() {
        return uscc.value();
    }
}
