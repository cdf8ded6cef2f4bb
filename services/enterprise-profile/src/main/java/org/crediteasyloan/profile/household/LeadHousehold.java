package org.crediteasyloan.profile.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.mandate.HoldMandates;

/** The head names who takes over, the named takes over, anybody leaves. */
@ApplicationScoped
class LeadHousehold {

    private final HouseholdMembers members;
    private final Households households;
    private final Borrowers borrowers;
    private final HoldMandates hold;
    private final Clock clock;

    LeadHousehold(
            HouseholdMembers members, Households households, Borrowers borrowers, HoldMandates hold, Clock clock) {
        this.members = members;
        this.households = households;
        this.borrowers = borrowers;
        this.hold = hold;
        this.clock = clock;
    }

    @Transactional
    HouseholdView read(UUID householdId) {
        households.require(householdId);
        return households.view(householdId);
    }

    /** Of several named the first to take over is the head. */
    @Transactional
    HouseholdView name(UUID householdId, UUID memberId) {
        borrowers.lock(householdId);
        members.getForChange(householdId, memberId).name();
        members.flush();
        return households.view(householdId);
    }

    /** The former head, if it is still there, looks from now on. */
    @Transactional
    HouseholdView takeOver(UUID householdId, UUID memberId, String subject) {
        borrowers.lock(householdId);
        HouseholdMember next = own(householdId, memberId, subject);
        BorrowerState household = borrowers.find(householdId).orElseThrow();
        if (!next.named) {
            throw Refusal.of(HouseholdRule.NOT_NAMED);
        }
        members.of(householdId).stream().filter(HouseholdMember::isHead).forEach(former -> {
            hold.letMemberLook(Objects.requireNonNull(former.mandateId));
            former.stepDown();
        });
        // One head at a time is a rule of the table too, so the former one steps back first.
        members.flush();
        next.mandateId = hold.giveToHead(household, subject).mandateId();
        next.takeOver();
        members.flush();
        return households.settle(householdId);
    }

    /** What the household has open goes on without it. */
    @Transactional
    HouseholdView leave(UUID householdId, UUID memberId, String subject) {
        borrowers.lock(householdId);
        HouseholdMember member = own(householdId, memberId, subject);
        member.leave(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        members.flush();
        HouseholdView left = households.settle(householdId);
        hold.dismiss(Objects.requireNonNull(member.mandateId));
        return left;
    }

    private HouseholdMember own(UUID householdId, UUID memberId, String subject) {
        HouseholdMember member = members.getForChange(householdId, memberId);
        if (!subject.equals(member.subject)) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
        return member;
    }
}
