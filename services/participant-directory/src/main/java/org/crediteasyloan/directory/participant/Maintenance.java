package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.problem.Refusal;

/** Who maintains what an institution says of itself (资料维护): its own administrator, or the operator on its behalf. */
@ApplicationScoped
public class Maintenance {

    private final Participants participants;
    private final CurrentCaller caller;

    Maintenance(Participants participants, CurrentCaller caller) {
        this.participants = participants;
        this.caller = caller;
    }

    /**
     * @return the kind of the institution
     * @throws Refusal {@code other-institution}; {@code not-found} when there is none, or it is but proposed
     */
    public ParticipantKind requireMaintainer(ParticipantCode code) {
        boolean isOwn = caller.hasDuty(Duty.INSTITUTION_ADMINISTRATOR)
                && caller.participantCode().filter(code::equals).isPresent();
        boolean isOperator = caller.hasDuty(Duty.PARTICIPANT_MAKER)
                && ParticipantKind.OPERATOR.name().equals(caller.claim("participant_kind"));
        if (!isOwn && !isOperator) {
            throw Refusal.of(ParticipantRule.OTHER_INSTITUTION);
        }
        return kindOf(code);
    }

    /** @throws Refusal {@code not-found} when there is none, or it is but proposed */
    public ParticipantKind kindOf(ParticipantCode code) {
        return participants.get(code, false).kind;
    }

    /**
     * The institution the caller is a person of, when it is this one.
     *
     * @return the kind of the institution
     * @throws Refusal {@code other-institution}; {@code not-found} when there is none, or it is but proposed
     */
    public ParticipantKind requireOwn(ParticipantCode code) {
        if (!caller.participant(ParticipantKind.values()).equals(code)) {
            throw Refusal.of(ParticipantRule.OTHER_INSTITUTION);
        }
        return kindOf(code);
    }

    /** Whom a regulator is responsible for; empty for every other kind. */
    public Optional<ParticipantState.Reach> reachOf(ParticipantCode code) {
        return Optional.ofNullable(participants.get(code, false).reach).map(ReachColumns::reach);
    }
}
