package org.crediteasyloan.whitelist.row;

import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.listing.FinancingNeed;
import org.jspecify.annotations.Nullable;

/**
 * What a row claims (行内容), once it could be read. Legal representative and phone are personal data: they stay in this
 * service's tables.
 *
 * @param endorsedOn absent when the row has no date
 */
public record RowClaim(
        UnifiedSocialCreditCode uscc,
        String nameZh,
        @Nullable String legalRepresentative,
        @Nullable String phone,
        RegionCode regionCode,
        @Nullable IndustryCode industryCode,
        @Nullable Integer employees,
        @Nullable Long annualRevenueFen,
        List<String> tags,
        FinancingNeed need,
        @Nullable LocalDate endorsedOn) {}
