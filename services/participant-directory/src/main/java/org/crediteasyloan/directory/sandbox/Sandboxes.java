package org.crediteasyloan.directory.sandbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The sandbox banks (沙箱银行). */
@ApplicationScoped
class Sandboxes implements PanacheRepositoryBase<Sandbox, UUID> {

    /** Two openings of one person follow each other, also the first two. */
    void lockForOpening(String owner) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:name))", Integer.class)
                .setParameter("name", "sandbox/" + owner)
                .getSingleResult();
    }

    SandboxLimits limits() {
        return getEntityManager()
                .createQuery("from SandboxLimits", SandboxLimits.class)
                .getSingleResult();
    }

    List<Sandbox> of(String owner) {
        return list("owner = ?1 order by openedAt desc, id desc", owner);
    }

    Optional<Sandbox> find(String owner, ParticipantCode code) {
        return find("owner = ?1 and participantCode = ?2", owner, code.value()).firstResultOptional();
    }

    Sandbox getForChange(String owner, ParticipantCode code) {
        return find("owner = ?1 and participantCode = ?2", owner, code.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    Optional<Sandbox> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of which the identity provider is to be told by now; what another instance is telling comes up again when its lease is over. */
    List<UUID> due(Instant now, int limit) {
        return getEntityManager()
                .createQuery("select id from Sandbox where dueAt <= :now order by dueAt", UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
