package org.crediteasyloan.directory.participant;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState;
import org.crediteasyloan.kit.problem.FieldError;

/** What an institution still lacks to be active (正式接入条件); its reach is never missing, since no regulator is kept without one. */
@ApplicationScoped
class Readiness {

    private final CodeLists codeLists;
    private final Connections connections;
    private final List<ReadinessCheck> checks;

    Readiness(CodeLists codeLists, Connections connections, @All List<ReadinessCheck> checks) {
        this.codeLists = codeLists;
        this.connections = connections;
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
        boolean needsKey = connections
                .levelOf(participant, today)
                .filter(ConnectionLevelsState.Level::needsKey)
                .isPresent();
        return checks.stream()
                .flatMap(check -> check.missing(new ParticipantCode(participant.code), needsKey, today).stream())
                .toList();
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
