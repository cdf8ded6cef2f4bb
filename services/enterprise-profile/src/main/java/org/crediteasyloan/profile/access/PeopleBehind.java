package org.crediteasyloan.profile.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.household.HouseholdPeople;
import org.crediteasyloan.profile.naturalperson.Citizen;
import org.crediteasyloan.profile.naturalperson.Citizens;

/** Who stands behind a borrower, by name: what no event tells of persons. */
@ApplicationScoped
public class PeopleBehind {

    private final Citizens citizens;
    private final HouseholdPeople households;

    PeopleBehind(Citizens citizens, HouseholdPeople households) {
        this.citizens = citizens;
        this.households = households;
    }

    /** The natural persons who borrow; none of an enterprise. */
    public List<Citizen> of(BorrowerState borrower) {
        return switch (borrower.kind()) {
            case ENTERPRISE -> List.of();
            case NATURAL_PERSON -> List.of(person(borrower));
            case HOUSEHOLD -> households.of(borrower.borrowerId());
        };
    }

    /** The registered name of an enterprise, the name of a person, that of its head for a household. */
    String nameOf(BorrowerState borrower) {
        return switch (borrower.kind()) {
            case ENTERPRISE ->
                borrower.registration().map(BorrowerState.Registration::nameZh).orElseThrow();
            case NATURAL_PERSON -> person(borrower).person().realName();
            case HOUSEHOLD -> households.nameOf(borrower.borrowerId());
        };
    }

    private Citizen person(BorrowerState borrower) {
        return citizens.find(borrower.borrowerId()).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }
}
