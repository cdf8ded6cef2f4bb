package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.crediteasyloan.contracts.ParticipantCode;

/** Sandbox banks (沙箱银行) as participants: in SANDBOX from their first moment to their last, and LEFT for good. */
@ApplicationScoped
public class SandboxBanks {

    private final Participants participants;
    private final ChangeParticipant change;

    SandboxBanks(Participants participants, ChangeParticipant change) {
        this.participants = participants;
        this.change = change;
    }

    /** Tells everybody of it; nothing happens when it is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void admit(ParticipantCode code, String openedBy, Instant now) {
        change.admitSandboxBank(code, openedBy, now);
    }

    /** Tells everybody that it has left; nothing happens when it was never admitted, or has left. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(ParticipantCode code, Instant now) {
        if (participants.findByIdOptional(code.value()).isPresent()) {
            change.endSandboxBank(code, now);
        }
    }
}
