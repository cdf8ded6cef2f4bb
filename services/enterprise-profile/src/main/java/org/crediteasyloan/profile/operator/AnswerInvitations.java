package org.crediteasyloan.profile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.mandate.HoldMandates;
import org.crediteasyloan.profile.mandate.MandateView;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.person.Persons;

/** The invited person sees who invited it, and accepts or declines. */
@ApplicationScoped
class AnswerInvitations {

    private final Invitations invitations;
    private final Persons persons;
    private final HoldMandates hold;
    private final Borrowers borrowers;
    private final Deadlines deadlines;
    private final Clock clock;

    AnswerInvitations(
            Invitations invitations,
            Persons persons,
            HoldMandates hold,
            Borrowers borrowers,
            Deadlines deadlines,
            Clock clock) {
        this.invitations = invitations;
        this.persons = persons;
        this.hold = hold;
        this.borrowers = borrowers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    List<InvitationView> openTo(Person person) {
        Instant now = now();
        return invitations.openTo(persons.hashOf(person)).stream()
                .filter(invitation -> invitation.isOpen(now))
                .map(invitation -> InvitationView.of(
                        invitation,
                        borrowers
                                .find(invitation.borrowerId)
                                .flatMap(BorrowerState::registration)
                                .orElseThrow()))
                .toList();
    }

    /** Nobody lets itself do more or longer than somebody else said. */
    @Transactional
    MandateView accept(UUID invitationId, Person person, String subject) {
        Invitation invitation = invitations
                .findForAnswer(invitationId, persons.hashOf(person))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        Instant now = now();
        invitation.requireOpen(now);
        if (invitation.invitedBy.equals(subject)) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        MandateView mandate = hold.giveToOperator(
                invitation.borrowerId, subject, Set.copyOf(invitation.scopesInOrder()), invitation.validUntil);
        invitation.accept(mandate.mandateId(), now);
        deadlines.clear(InvitationLapses.KIND, invitation.id);
        return mandate;
    }

    /** The business sees it, and may invite again. */
    @Transactional
    InvitationView decline(UUID invitationId, Person person) {
        Invitation invitation = invitations
                .findForAnswer(invitationId, persons.hashOf(person))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        Instant now = now();
        invitation.requireOpen(now);
        // Only as long as the invitation is open does the database show by whom.
        InvitationView declined = InvitationView.of(
                invitation,
                borrowers
                        .find(invitation.borrowerId)
                        .flatMap(BorrowerState::registration)
                        .orElseThrow());
        invitation.decline(now);
        deadlines.clear(InvitationLapses.KIND, invitation.id);
        return declined;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
