package org.crediteasyloan.profile.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.naturalperson.Citizen;
import org.crediteasyloan.profile.naturalperson.NaturalPersons;

/** Who stands behind a borrower, by name: what no event tells of persons. */
@ApplicationScoped
class PeopleBehind {

    private final NaturalPersons naturalPersons;

    PeopleBehind(NaturalPersons naturalPersons) {
        this.naturalPersons = naturalPersons;
    }

    /** The natural persons who borrow; none of an enterprise. */
    List<Citizen> of(BorrowerState borrower) {
        return switch (borrower.kind()) {
            case ENTERPRISE -> List.of();
            case NATURAL_PERSON, HOUSEHOLD ->
                List.of(naturalPersons
                        .citizen(borrower.borrowerId())
                        .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND)));
        };
    }

    /** The registered name of an enterprise, the name of a person. */
    String nameOf(BorrowerState borrower, List<Citizen> people) {
        return borrower.registration()
                .map(BorrowerState.Registration::nameZh)
                .orElseGet(() -> people.getFirst().person().realName());
    }
}
