package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.reference.PublishedConnectionLevels;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.problem.Rule;

/** Sets an institution's level of connection; one that becomes or is active never lacks what its level needs when it is set. */
@ApplicationScoped
class ConnectParticipant {

    private final Participants participants;
    private final PublishedConnectionLevels levels;
    private final Readiness readiness;
    private final ChangeParticipant change;
    private final ShowParticipant show;
    private final Clock clock;

    ConnectParticipant(
            Participants participants,
            PublishedConnectionLevels levels,
            Readiness readiness,
            ChangeParticipant change,
            ShowParticipant show,
            Clock clock) {
        this.participants = participants;
        this.levels = levels;
        this.readiness = readiness;
        this.change = change;
        this.show = show;
        this.clock = clock;
    }

    @Transactional
    ParticipantView level(ParticipantCode code, ConnectionRequest request) {
        LocalDate today = BusinessDay.of(clock.instant());
        List<FieldError> errors = new ArrayList<>();
        if (request.level() != null && levels.find(request.level(), today).isEmpty()) {
            levels.require();
            errors.add(new FieldError(
                    "/level", "connection-level-unknown", "没有该接入级别。", "There is no such level of connection."));
        }
        refuseAll(CommonRule.INVALID_FIELDS, errors);
        Participant participant = participants.getForChange(code);
        participant.connectionLevel = request.level();
        requireConnected(participant, today);
        change.keep(participant);
        return show.toOperator(participant);
    }

    private void requireConnected(Participant participant, LocalDate today) {
        if (participant.standing() instanceof Standing.Active
                || participant.standing() instanceof Standing.AwaitingPromotion) {
            refuseAll(ParticipantRule.PARTICIPANT_NOT_READY, readiness.missingToConnect(participant, today));
        }
    }

    private static void refuseAll(Rule rule, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(rule, errors);
        }
    }
}
