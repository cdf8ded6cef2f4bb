package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Licence;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.profile.fact.BusinessDay;

/** Whether a bureau may act today: it stands on the platform, and its licence or filing is in force (征信业管理条例 7, 10). */
@ApplicationScoped
class BureauLicences {

    private final Participants participants;

    BureauLicences(Participants participants) {
        this.participants = participants;
    }

    Optional<Licence> inForce(String bureau, Instant now) {
        return participants
                .find(new ParticipantCode(bureau))
                .filter(participant -> mayAct(participant, now))
                .map(ParticipantState::licence);
    }

    static boolean mayAct(ParticipantState bureau, Instant now) {
        return bureau.kind() == ParticipantKind.CREDIT_BUREAU
                && bureau.takesNewWork()
                && bureau.licence() != null
                && bureau.licence().isInForceOn(BusinessDay.at(now));
    }
}
