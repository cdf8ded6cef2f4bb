package org.crediteasyloan.profile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.crediteasyloan.profile.mandate.HoldMandates;
import org.crediteasyloan.profile.mandate.LiveMandates;
import org.crediteasyloan.profile.mandate.MandatePolicies;
import org.crediteasyloan.profile.mandate.MandatePolicy;
import org.crediteasyloan.profile.mandate.RepresentativeChanged;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.person.Persons;

/** The business invites its operators, sees them and dismisses them. */
@ApplicationScoped
class ManageOperators {

    private final Invitations invitations;
    private final InvitedPersons invitedPersons;
    private final Persons persons;
    private final LiveMandates mandates;
    private final HoldMandates hold;
    private final MandatePolicies policies;
    private final Borrowers borrowers;
    private final Deadlines deadlines;
    private final Clock clock;

    ManageOperators(
            Invitations invitations,
            InvitedPersons invitedPersons,
            Persons persons,
            LiveMandates mandates,
            HoldMandates hold,
            MandatePolicies policies,
            Borrowers borrowers,
            Deadlines deadlines,
            Clock clock) {
        this.invitations = invitations;
        this.invitedPersons = invitedPersons;
        this.persons = persons;
        this.mandates = mandates;
        this.hold = hold;
        this.policies = policies;
        this.borrowers = borrowers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** An open invitation of the same person is withdrawn; what it may do already goes on until it accepts. */
    @Transactional
    OperatorView invite(UUID borrowerId, InviteOperator invite, String invitedBy) {
        borrowers.lock(borrowerId);
        if (borrowers.find(borrowerId).flatMap(BorrowerState::registration).isEmpty()) {
            throw Refusal.of(OperatorRule.OPERATORS_OF_ENTERPRISES);
        }
        Instant now = now();
        MandatePolicy policy = policies.at(now);
        LiveMandates.Held giver =
                mandates.held(borrowerId, invitedBy, now).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        List<FieldError> errors = InvitationChecks.errorsOf(invite, giver, policy, BusinessDay.at(now));
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
        String personHash = persons.hashOf(invite.person());
        invitations.openOf(borrowerId).stream()
                .filter(open -> open.personHash.equals(personHash))
                .forEach(open -> withdraw(open, now));
        invitations.flush();
        if (others(borrowerId, personHash, now) >= policy.operators()) {
            throw Refusal.of(OperatorRule.OPERATOR_LIMIT_REACHED, policy.operators());
        }
        Invitation invitation = invited(borrowerId, invite, invitedBy, personHash, now);
        invitation.lapsesAt = now.plus(Duration.ofDays(policy.invitationDays()));
        invitations.persist(invitation);
        deadlines.set(InvitationLapses.KIND, invitation.id, invitation.lapsesAt);
        return OperatorView.invited(invitation, invite.person());
    }

    /** Those invited and those who may act, in the order they were invited; then those who declined. */
    @Transactional
    List<OperatorView> list(UUID borrowerId) {
        Instant now = now();
        Map<UUID, MandateState> live = liveOf(borrowerId, now);
        Stream<OperatorView> willing = invitedOrActing(borrowerId, live, now).map(invitation -> {
            Person person = invitedPersons.of(invitation);
            MandateState mandate = invitation.mandateId == null ? null : live.get(invitation.mandateId);
            return mandate == null
                    ? OperatorView.invited(invitation, person)
                    : OperatorView.acting(invitation, person, mandate);
        });
        Stream<OperatorView> unwilling = invitations.declinedOf(borrowerId).stream()
                .map(invitation -> OperatorView.declined(invitation, invitedPersons.of(invitation)));
        return Stream.concat(willing, unwilling).toList();
    }

    /** Withdraws the invitation, or ends the mandate that came of it. */
    @Transactional
    OperatorView dismiss(UUID borrowerId, UUID invitationId) {
        Instant now = now();
        Invitation invitation = invitations
                .findForChange(invitationId)
                .filter(found -> found.borrowerId.equals(borrowerId))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        if (invitation.mandateId == null) {
            invitation.requireOpen(now);
            withdraw(invitation, now);
        } else {
            hold.dismiss(invitation.mandateId);
        }
        return OperatorView.ended(invitation, invitedPersons.of(invitation), now);
    }

    /** Nobody comes in on the word of somebody who does not represent the business any more. */
    void withdrawAll(@Observes RepresentativeChanged changed) {
        invitations.openOf(changed.borrowerId()).forEach(open -> withdraw(open, now()));
    }

    private void withdraw(Invitation open, Instant now) {
        open.withdraw(now);
        deadlines.clear(InvitationLapses.KIND, open.id);
    }

    private Invitation invited(
            UUID borrowerId, InviteOperator invite, String invitedBy, String personHash, Instant now) {
        Set<MandateScope> scopes = EnumSet.copyOf(invite.scopes());
        scopes.add(MandateScope.VIEW);
        Invitation invitation = new Invitation();
        invitation.id = Ids.next();
        invitation.borrowerId = borrowerId;
        invitation.invitedBy = invitedBy;
        invitation.personHash = personHash;
        invitation.scopes = scopes.stream().map(MandateScope::name).toArray(String[]::new);
        invitation.validUntil = BusinessDay.startOf(invite.lastDayOn().plusDays(1));
        invitation.invitedAt = now;
        invitation.status = Invitation.Status.OPEN;
        invitedPersons.seal(invitation, invite.person());
        return invitation;
    }

    private long others(UUID borrowerId, String personHash, Instant now) {
        return invitedOrActing(borrowerId, liveOf(borrowerId, now), now)
                .map(invitation -> invitation.personHash)
                .filter(hash -> !hash.equals(personHash))
                .distinct()
                .count();
    }

    private Map<UUID, MandateState> liveOf(UUID borrowerId, Instant now) {
        return mandates.ofBorrower(borrowerId, now).stream()
                .collect(Collectors.toMap(MandateState::mandateId, Function.identity()));
    }

    private Stream<Invitation> invitedOrActing(UUID borrowerId, Map<UUID, MandateState> live, Instant now) {
        return Stream.concat(
                invitations.openOf(borrowerId).stream().filter(invitation -> invitation.isOpen(now)),
                invitations.acceptedInto(List.copyOf(live.keySet())).stream());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
