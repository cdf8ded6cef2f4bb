package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.kit.dispatch.HeldCase;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.staff.CaseFacts;
import org.crediteasyloan.kit.staff.CurrentStaff;
import org.crediteasyloan.kit.staff.FactsOfCases;

/** Whether a lead lies within the reach of the person who calls (业务范围): by region, guarantee and industry, since no lead has a product. */
@ApplicationScoped
class LeadReach {

    private final CurrentStaff staff;
    private final FactsOfCases facts;

    LeadReach(CurrentStaff staff, FactsOfCases facts) {
        this.staff = staff;
        this.facts = facts;
    }

    /** @throws Refusal {@code not-found} */
    Lead require(Lead lead) {
        staff.requireReach(factsOf(lead));
        return lead;
    }

    CurrentStaff.Bounds bounds() {
        return staff.bounds();
    }

    CaseFacts factsOf(Lead lead) {
        return facts.of(
                new RegionCode(lead.regionCode),
                null,
                lead.guarantee,
                lead.industryCode == null ? null : new IndustryCode(lead.industryCode));
    }

    /** Empty where no receiver holds the lead. */
    Optional<HeldCase> heldCase(Lead lead) {
        return lead.state() instanceof LeadState.Leased leased
                ? Optional.of(heldBy(leased.bank(), lead))
                : Optional.empty();
    }

    private HeldCase heldBy(ParticipantCode bank, Lead lead) {
        return new HeldCase(lead.id, bank, factsOf(lead));
    }
}
