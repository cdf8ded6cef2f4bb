package org.crediteasyloan.directory.participant;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.FieldError;

/** What an institution still lacks to be active (正式接入条件); its reach is never missing, since no regulator is kept without one. */
@ApplicationScoped
class Readiness {

    private final CodeLists codeLists;
    private final List<ReadinessCheck> checks;

    Readiness(CodeLists codeLists, @All List<ReadinessCheck> checks) {
        this.codeLists = codeLists;
        this.checks = checks;
    }

    List<FieldError> missing(Participant participant, LocalDate today) {
        List<FieldError> missing = new ArrayList<>(missingLicence(participant, today));
        missing.addAll(missingToConnect(participant, today));
        return missing;
    }

    List<FieldError> missingLicence(Participant participant, LocalDate today) {
        return lacksLicence(participant, today)
                ? List.of(new FieldError(
                        "/licence", "licence-not-in-force", "业务许可不在有效状态。", "The licence is not in force today."))
                : List.of();
    }

    List<FieldError> missingToConnect(Participant participant, LocalDate today) {
        Optional<ConnectionLevel> level = codeLists.connectionLevelOf(participant, today);
        List<FieldError> missing = new ArrayList<>();
        if (level.filter(known -> known.needsWebhook).isPresent() && participant.webhookUrl == null) {
            missing.add(new FieldError(
                    "/webhookUrl",
                    "webhook-missing",
                    "该接入级别须登记回调地址。",
                    "Its level of connection needs an address to be told at."));
        }
        boolean needsKey = level.filter(known -> known.needsKey).isPresent();
        checks.forEach(check -> missing.addAll(check.missing(new ParticipantCode(participant.code), needsKey, today)));
        return missing;
    }

    /** Whether the law asks it for a licence and it has none that is in force. */
    boolean lacksLicence(Participant participant, LocalDate today) {
        return codeLists
                        .institutionType(participant.institutionType)
                        .filter(InstitutionType::needsLicence)
                        .isPresent()
                && participant
                        .licence()
                        .filter(licence -> licence.isInForceOn(today))
                        .isEmpty();
    }
}
