package org.crediteasyloan.kit.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Makes the facts of a case, with the regions it lies in by the published table; as long as there is none, in its own alone. */
@ApplicationScoped
public class FactsOfCases {

    private final ReferenceData reference;

    FactsOfCases(ReferenceData reference) {
        this.reference = reference;
    }

    public CaseFacts of(
            RegionCode region,
            @Nullable String productCode,
            @Nullable GuaranteeKind guarantee,
            @Nullable IndustryCode industry) {
        return new CaseFacts(
                region,
                reference.regions().map(regions -> regions.around(region)).orElse(Set.of(region)),
                Optional.ofNullable(productCode),
                Optional.ofNullable(guarantee),
                Optional.ofNullable(industry));
    }
}
