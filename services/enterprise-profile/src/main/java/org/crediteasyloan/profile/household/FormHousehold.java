package org.crediteasyloan.profile.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.borrower.KeepFacts;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.crediteasyloan.profile.mandate.HoldMandates;
import org.crediteasyloan.profile.mandate.LiveMandates;
import org.crediteasyloan.profile.mandate.MandateView;
import org.crediteasyloan.profile.naturalperson.PersonPolicies;
import org.crediteasyloan.profile.naturalperson.PersonPolicy;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.person.Persons;
import org.crediteasyloan.profile.published.PublishedTables;

/** A head proposes its household and invites; whom it invited agrees. */
@ApplicationScoped
class FormHousehold {

    private final HouseholdMembers members;
    private final MemberNames names;
    private final Households households;
    private final PersonPolicies policies;
    private final PublishedTables published;
    private final Persons persons;
    private final Borrowers borrowers;
    private final KeepFacts keep;
    private final LiveMandates mandates;
    private final HoldMandates hold;
    private final Deadlines deadlines;
    private final Clock clock;

    FormHousehold(
            HouseholdMembers members,
            MemberNames names,
            Households households,
            PersonPolicies policies,
            PublishedTables published,
            Persons persons,
            Borrowers borrowers,
            KeepFacts keep,
            LiveMandates mandates,
            HoldMandates hold,
            Deadlines deadlines,
            Clock clock) {
        this.members = members;
        this.names = names;
        this.households = households;
        this.policies = policies;
        this.published = published;
        this.persons = persons;
        this.borrowers = borrowers;
        this.keep = keep;
        this.mandates = mandates;
        this.hold = hold;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** It is a borrower from now on, and CLOSED until the first member has agreed. */
    @Transactional
    HouseholdView propose(ProposeHousehold proposal, Person head, String subject) {
        Instant now = now();
        requireSound(proposal, now);
        UUID personId = freePersonOf(subject, now);
        UUID householdId = Ids.next();
        members.begin(householdId, now);
        BorrowerState household = keep.fromHousehold(householdId, proposal.regionCode());
        MandateView mandate = hold.giveToHead(household, subject);
        HouseholdMember itself = HouseholdMember.invited(householdId, persons.hashOf(head), now, now);
        itself.role = HouseholdMember.Role.HEAD;
        itself.agree(subject, personId, mandate.mandateId());
        names.seal(itself, head);
        members.persistAndFlush(itself);
        proposal.members().forEach(invite -> invite(householdId, invite.person(), now));
        return households.view(householdId);
    }

    @Transactional
    HouseholdView invite(UUID householdId, MemberInvite invite) {
        borrowers.lock(householdId);
        households.require(householdId);
        invite.error("").ifPresent(error -> {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, List.of(error));
        });
        invite(householdId, invite.person(), now());
        return households.view(householdId);
    }

    @Transactional
    List<HouseholdInvitationView> openTo(Person person, String subject) {
        Instant now = now();
        return members.ofPerson(persons.hashOf(person)).stream()
                .filter(member -> member.isOpen(now) || mayAgreeAnew(member, subject, now))
                .map(HouseholdInvitationView::of)
                .toList();
    }

    /**
     * The invited person agrees, as the natural person it is registered as. A member whose mandate ended with its time agrees anew, the
     * head as head: the household is the same, and what it has open goes on.
     */
    @Transactional
    HouseholdView agree(UUID memberId, Person person, String subject) {
        Instant now = now();
        UUID householdId =
                members.join(memberId, persons.hashOf(person)).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        borrowers.lock(householdId);
        HouseholdMember member = members.getForChange(householdId, memberId);
        if (mayAgreeAnew(member, subject, now)) {
            return agreeAnew(member, subject);
        }
        if (!member.isOpen(now)) {
            throw Refusal.of(HouseholdRule.INVITATION_NOT_OPEN);
        }
        UUID personId = freePersonOf(subject, now);
        MandateView mandate = hold.giveToMember(borrowers.find(householdId).orElseThrow(), subject);
        member.agree(subject, personId, mandate.mandateId());
        deadlines.clear(HouseholdInvitationLapses.KIND, memberId);
        members.flush();
        return households.settle(householdId);
    }

    private boolean mayAgreeAnew(HouseholdMember member, String subject, Instant now) {
        return member.hasAgreed()
                && subject.equals(member.subject)
                && mandates.endOf(Objects.requireNonNull(member.mandateId), now).isEmpty();
    }

    private HouseholdView agreeAnew(HouseholdMember member, String subject) {
        BorrowerState household = borrowers.find(member.householdId).orElseThrow();
        MandateView mandate =
                member.isHead() ? hold.giveToHead(household, subject) : hold.giveToMember(household, subject);
        member.mandateId = mandate.mandateId();
        members.flush();
        return households.settle(member.householdId);
    }

    private void invite(UUID householdId, Person person, Instant now) {
        PersonPolicy policy = policies.at(now);
        List<HouseholdMember> all = members.of(householdId);
        String personHash = persons.hashOf(person);
        if (all.stream().anyMatch(member -> member.personHash.equals(personHash))) {
            throw Refusal.of(HouseholdRule.ALREADY_ASKED);
        }
        if (all.stream().filter(member -> member.counts(now)).count() >= policy.householdMembers()) {
            throw Refusal.of(HouseholdRule.HOUSEHOLD_FULL, policy.householdMembers());
        }
        HouseholdMember member = HouseholdMember.invited(
                householdId, personHash, now, now.plus(Duration.ofDays(policy.householdInvitationDays())));
        names.seal(member, person);
        members.persistAndFlush(member);
        deadlines.set(HouseholdInvitationLapses.KIND, member.id, member.lapsesAt);
    }

    private void requireSound(ProposeHousehold proposal, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        published
                .errorOf(proposal.regionCode(), BusinessDay.at(now), "/regionCode")
                .ifPresent(errors::add);
        IntStream.range(0, proposal.members().size())
                .forEach(i -> proposal.members().get(i).error("/members/" + i).ifPresent(errors::add));
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
    }

    /** The borrower the person is itself; who is one is of age and was verified. */
    private UUID freePersonOf(String subject, Instant now) {
        UUID personId = mandates.ownPersonOf(subject, now).orElseThrow(() -> Refusal.of(HouseholdRule.REGISTER_FIRST));
        if (members.isInHousehold(personId)) {
            throw Refusal.of(HouseholdRule.ALREADY_IN_HOUSEHOLD);
        }
        return personId;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
