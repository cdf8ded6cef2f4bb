package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.crediteasyloan.contracts.ParticipantCode;

/** Tells how an institution is connected when that has changed without a change of its entry: by a key, or by a day. */
@ApplicationScoped
public class FollowConnection {

    private final Participants participants;
    private final ChangeParticipant change;

    FollowConnection(Participants participants, ChangeParticipant change) {
        this.participants = participants;
        this.change = change;
    }

    /** Its keys are others now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keysChanged(ParticipantCode code) {
        tell(participants.getForChange(code));
    }

    /** Of one whose people work in the browser alone there is nothing to tell. */
    void tell(Participant participant) {
        if (participant.connectionLevel != null) {
            change.keep(participant);
        }
    }
}
