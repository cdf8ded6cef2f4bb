package org.crediteasyloan.directory.participant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The participants (参与机构). */
@ApplicationScoped
class Participants implements PanacheRepositoryBase<Participant, String> {

    List<Participant> listByCode() {
        return list("order by code");
    }

    Participant get(ParticipantCode code) {
        return findByIdOptional(code.value()).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** Locked until the transaction ends, so that two commands on one participant follow each other. */
    Participant getForChange(ParticipantCode code) {
        return findByIdOptional(code.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }
}
