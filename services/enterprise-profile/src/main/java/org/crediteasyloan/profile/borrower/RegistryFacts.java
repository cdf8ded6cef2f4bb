package org.crediteasyloan.profile.borrower;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.MalformedValue;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.profile.fact.Fact;
import org.crediteasyloan.profile.fact.FactName;
import org.crediteasyloan.profile.fact.FactSource;
import org.crediteasyloan.profile.fact.FactValue;

/** The facts in a registration: the name, and the region that characters 3 to 8 of the code hold (GB 32100-2015). */
final class RegistryFacts {

    private RegistryFacts() {}

    static List<Fact> of(UnifiedSocialCreditCode uscc, String registeredNameZh, LocalDate today) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(FactName.NAME_ZH, new FactValue.Text(registeredNameZh), new FactSource.Registry(), today));
        regionIn(uscc)
                .ifPresent(region -> facts.add(new Fact(
                        FactName.REGION_CODE, new FactValue.Text(region.value()), new FactSource.Code(), today)));
        return facts;
    }

    private static Optional<RegionCode> regionIn(UnifiedSocialCreditCode uscc) {
        try {
            return Optional.of(new RegionCode(uscc.value().substring(2, 8)));
        } catch (MalformedValue noRegion) {
            return Optional.empty();
        }
    }
}
