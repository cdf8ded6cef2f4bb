package org.crediteasyloan.profile.published;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** Whether there is such a region or industry. What is not published yet is refused, never assumed. */
@ApplicationScoped
public class PublishedTables {

    private final ReferenceData reference;

    PublishedTables(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * Empty where the region is in use on that day.
     *
     * @throws Refusal {@code regions-not-published}
     */
    public Optional<FieldError> errorOf(RegionCode region, LocalDate day, String pointer) {
        boolean inUse =
                reference
                        .regions()
                        .orElseThrow(() -> Refusal.of(PublishedRule.REGIONS_NOT_PUBLISHED))
                        .regions()
                        .stream()
                        .anyMatch(known -> known.code().equals(region) && known.isInUseOn(day));
        return inUse
                ? Optional.empty()
                : Optional.of(
                        new FieldError(pointer, "region-unknown", "没有该行政区划或已撤销。", "There is no such region now."));
    }

    /**
     * Empty where there is such an industry, or it lies in one of those published, which may be sections alone.
     *
     * @throws Refusal {@code industries-not-published}
     */
    public Optional<FieldError> errorOf(IndustryCode industry, String pointer) {
        boolean known = reference
                .industries()
                .orElseThrow(() -> Refusal.of(PublishedRule.INDUSTRIES_NOT_PUBLISHED))
                .industries()
                .stream()
                .anyMatch(some -> industry.isWithin(some.code()));
        return known
                ? Optional.empty()
                : Optional.of(new FieldError(pointer, "industry-unknown", "没有该行业代码。", "There is no such industry."));
    }
}
