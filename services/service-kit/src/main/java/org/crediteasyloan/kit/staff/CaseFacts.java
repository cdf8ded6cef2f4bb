package org.crediteasyloan.kit.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, as far as somebody's reach depends on it (案件要素). Where a fact is not known of a kind of case, no reach is bounded by it.
 *
 * @param around the region of the case and all it lies in, by the published table
 */
public record CaseFacts(
        RegionCode region,
        Set<RegionCode> around,
        Optional<String> productCode,
        Optional<GuaranteeKind> guarantee,
        Optional<IndustryCode> industry) {

    /** Whether the case lies within the reach. */
    public boolean isWithin(Reach reach) {
        return isInRegionsOf(reach) && isOfBusinessOf(reach);
    }

    public boolean isInRegionsOf(Reach reach) {
        return reach.regionCodes().stream().anyMatch(around::contains);
    }

    /** By product, guarantee and industry. */
    public boolean isOfBusinessOf(Reach reach) {
        return allows(reach.productCodes(), productCode)
                && allows(reach.guaranteeKinds(), guarantee)
                && allows(reach.industrySections(), industry.map(IndustryCode::section));
    }

    private static <T> boolean allows(@Nullable List<T> reached, Optional<T> fact) {
        return reached == null || fact.map(reached::contains).orElse(true);
    }
}
