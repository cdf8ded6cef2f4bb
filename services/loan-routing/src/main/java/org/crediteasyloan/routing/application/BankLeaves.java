package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.routing.application.ApplicationState.AtBank;
import org.crediteasyloan.routing.application.ApplicationState.Contracted;
import org.crediteasyloan.routing.application.ApplicationState.Open;

/**
 * When a bank has left the platform, what lies undecided at it goes to the next. Hearing of it, each application gets a deadline
 * that is due at once; each is then moved in a transaction of its own, and one that is busy does not hold up the others.
 */
@ApplicationScoped
class BankLeaves implements DeadlineHandler {

    static final String KIND = "application-bank-left";

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Applications applications;
    private final MoveApplication moveApplication;
    private final Participants participants;
    private final Deadlines deadlines;
    private final Clock clock;

    BankLeaves(
            Applications applications,
            MoveApplication moveApplication,
            Participants participants,
            Deadlines deadlines,
            Clock clock) {
        this.applications = applications;
        this.moveApplication = moveApplication;
        this.participants = participants;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void heard(@Observes ParticipantState participant) {
        if (participant.status() == ParticipantState.Status.LEFT) {
            Instant now = clock.instant();
            applications.idsAt(participant.participantCode()).forEach(id -> deadlines.set(KIND, id, now));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** It may have gone elsewhere meanwhile, by whatever its bank or borrower did last. */
    @Override
    public void handleDue(UUID applicationId, Instant now) {
        Optional<Applications.Stored> free = applications.findUnlessLocked(applicationId);
        if (free.isEmpty()) {
            deadlines.set(KIND, applicationId, now.plus(SOON));
            return;
        }
        if (free.get().application().state() instanceof AtBank held
                && held instanceof Open
                && !(held instanceof Contracted)
                && hasLeft(held)) {
            moveApplication.move(
                    free.get(),
                    new ApplicationCommand.LoseBank(held.assignment().bank(), now),
                    null);
        }
    }

    private boolean hasLeft(AtBank held) {
        return participants
                .find(held.assignment().bank())
                .filter(bank -> bank.status() == ParticipantState.Status.LEFT)
                .isPresent();
    }
}
