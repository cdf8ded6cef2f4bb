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

    private static final String INSERT = """
            INSERT INTO participant
                (code, version, kind, name_zh, name_en, region_code, status, proposed_by, proposed_at)
            VALUES (:code, :version, :kind, :nameZh, :nameEn, :regionCode, :status, :proposedBy, :proposedAt)
            ON CONFLICT (code) DO NOTHING""";

    List<Participant> listByCode(boolean withProposals) {
        return withProposals ? list("order by code") : list("status <> ?1 order by code", Participant.Status.PROPOSED);
    }

    Participant get(ParticipantCode code, boolean alsoAsProposal) {
        return findByIdOptional(code.value())
                .filter(participant -> alsoAsProposal || participant.status != Participant.Status.PROPOSED)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** False when the code is taken; who proposes it at the same moment waits for the first. */
    boolean addIfNew(Participant participant) {
        return getEntityManager()
                        .createNativeQuery(INSERT)
                        .setParameter("code", participant.code)
                        .setParameter("version", participant.version)
                        .setParameter("kind", participant.kind.name())
                        .setParameter("nameZh", participant.nameZh)
                        .setParameter("nameEn", participant.nameEn)
                        .setParameter("regionCode", participant.regionCode)
                        .setParameter("status", participant.status.name())
                        .setParameter("proposedBy", participant.proposedBy)
                        .setParameter("proposedAt", participant.proposedAt)
                        .executeUpdate()
                == 1;
    }

    /** Locked until the transaction ends, so that two commands on one participant follow each other. */
    Participant getForChange(ParticipantCode code) {
        return findByIdOptional(code.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }
}
