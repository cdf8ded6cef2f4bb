package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.Refusal;

/** Proposes, approves, suspends and resumes participants; each change that others must know is published. */
@ApplicationScoped
class AdmitParticipant {

    private final Participants participants;
    private final Outbox outbox;
    private final Clock clock;

    AdmitParticipant(Participants participants, Outbox outbox, Clock clock) {
        this.participants = participants;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ParticipantView propose(ProposeParticipant proposal, String proposedBy) {
        Participant participant = Participant.proposed(proposal, proposedBy, clock.instant());
        if (!participants.addIfNew(participant)) {
            throw Refusal.of(ParticipantRule.PARTICIPANT_EXISTS);
        }
        return ParticipantView.of(participant);
    }

    @Transactional
    ParticipantView approve(ParticipantCode code, String approver) {
        return change(code, participant -> participant.approve(approver, clock.instant()));
    }

    @Transactional
    ParticipantView suspend(ParticipantCode code) {
        return change(code, Participant::suspend);
    }

    @Transactional
    ParticipantView resume(ParticipantCode code) {
        return change(code, Participant::resume);
    }

    private ParticipantView change(ParticipantCode code, Consumer<Participant> change) {
        Participant participant = participants.getForChange(code);
        change.accept(participant);
        outbox.append(participant.published());
        return ParticipantView.of(participant);
    }
}
