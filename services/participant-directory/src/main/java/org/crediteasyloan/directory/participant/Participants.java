package org.crediteasyloan.directory.participant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The participants (参与机构). */
@ApplicationScoped
class Participants implements PanacheRepositoryBase<Participant, String> {

    /** @param asOperator with proposals and sandbox banks, which are nobody else's business */
    List<Participant> listByCode(boolean asOperator) {
        return asOperator
                ? list("order by code")
                : list(
                        "signatures.approvedBy is not null and institutionType <> ?1 order by code",
                        InstitutionType.SANDBOX_BANK);
    }

    Participant get(ParticipantCode code, boolean asOperator) {
        return findByIdOptional(code.value())
                .filter(participant -> asOperator || participant.isTold() && !participant.isSandboxBank())
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** False when the code is taken; who proposes it at the same moment waits for the first. */
    boolean addIfNew(Participant participant) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:name))", Integer.class)
                .setParameter("name", "participant/" + participant.code)
                .getSingleResult();
        if (findByIdOptional(participant.code).isPresent()) {
            return false;
        }
        persistAndFlush(participant);
        return true;
    }

    /** Locked until the transaction ends, so that two commands on one participant follow each other. */
    Participant getForChange(ParticipantCode code) {
        return findByIdOptional(code.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    Optional<Participant> findForDeadline(UUID deadlineId) {
        return find("deadlineId", deadlineId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
