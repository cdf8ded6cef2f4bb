package org.crediteasyloan.profile.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.BorrowerState.Standing;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.borrower.KeepFacts;

/** How a household stands: it may begin something while it has a head and a member that agreed. */
@ApplicationScoped
class Households {

    private final HouseholdMembers members;
    private final MemberNames names;
    private final Borrowers borrowers;
    private final KeepFacts keep;

    Households(HouseholdMembers members, MemberNames names, Borrowers borrowers, KeepFacts keep) {
        this.members = members;
        this.names = names;
        this.borrowers = borrowers;
        this.keep = keep;
    }

    /** Tells the others when it opens or closes. The household is locked by the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    HouseholdView settle(UUID householdId) {
        List<HouseholdMember> agreed = members.of(householdId).stream()
                .filter(HouseholdMember::hasAgreed)
                .toList();
        boolean hasHead = agreed.stream().anyMatch(HouseholdMember::isHead);
        keep.standing(householdId, hasHead && agreed.size() > 1 ? Standing.OPEN : Standing.CLOSED);
        return view(householdId);
    }

    /** A borrower of another kind has no members. */
    void require(UUID borrowerId) {
        boolean isOne = borrowers
                .find(borrowerId)
                .filter(borrower -> switch (borrower.kind()) {
                    case HOUSEHOLD -> true;
                    case ENTERPRISE, NATURAL_PERSON -> false;
                })
                .isPresent();
        if (!isOne) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
    }

    HouseholdView view(UUID householdId) {
        return new HouseholdView(
                householdId,
                borrowers.find(householdId).map(BorrowerState::standing).orElseThrow(),
                members.of(householdId).stream()
                        .map(member -> MemberView.of(member, names.of(member)))
                        .toList());
    }
}
