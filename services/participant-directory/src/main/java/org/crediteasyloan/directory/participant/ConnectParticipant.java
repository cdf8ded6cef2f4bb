package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.problem.Rule;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets an institution's level of connection and its endpoint; an active one never lacks what its level needs. */
@ApplicationScoped
class ConnectParticipant {

    private final Participants participants;
    private final CodeLists codeLists;
    private final Readiness readiness;
    private final ChangeParticipant change;
    private final ShowParticipant show;
    private final Maintenance maintenance;
    private final Clock clock;
    private final boolean isLoopbackAllowed;

    ConnectParticipant(
            Participants participants,
            CodeLists codeLists,
            Readiness readiness,
            ChangeParticipant change,
            ShowParticipant show,
            Maintenance maintenance,
            Clock clock,
            @ConfigProperty(name = "webhook.loopback-allowed") boolean isLoopbackAllowed) {
        this.participants = participants;
        this.codeLists = codeLists;
        this.readiness = readiness;
        this.change = change;
        this.show = show;
        this.maintenance = maintenance;
        this.clock = clock;
        this.isLoopbackAllowed = isLoopbackAllowed;
    }

    @Transactional
    ParticipantView level(ParticipantCode code, ConnectionRequest request) {
        LocalDate today = BusinessDay.of(clock.instant());
        List<FieldError> errors = new ArrayList<>();
        if (request.level() != null
                && codeLists.connectionLevel(request.level(), today).isEmpty()) {
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

    @Transactional
    ParticipantView webhook(ParticipantCode code, WebhookRequest request) {
        maintenance.requireMaintainer(code);
        if (request.url() != null) {
            refuseAll(CommonRule.INVALID_FIELDS, WebhookChecks.errorsOf(request.url(), isLoopbackAllowed));
        }
        LocalDate today = BusinessDay.of(clock.instant());
        Participant participant = participants.getForChange(code);
        participant.webhookUrl = request.url();
        requireConnected(participant, today);
        change.keep(participant);
        return show.toEverybody(participant);
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
