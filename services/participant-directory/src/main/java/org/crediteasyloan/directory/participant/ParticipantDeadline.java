package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** The next day that matters to an institution is over: its own last day, or its licence's. */
@ApplicationScoped
class ParticipantDeadline implements DeadlineHandler {

    static final String KIND = "participant-day-end";

    private final Participants participants;
    private final ChangeParticipant change;

    ParticipantDeadline(Participants participants, ChangeParticipant change) {
        this.participants = participants;
        this.change = change;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID deadlineId, Instant now) {
        participants.findForDeadline(deadlineId).ifPresent(participant -> change.dayBegan(participant, now));
    }
}
