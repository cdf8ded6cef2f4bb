package org.crediteasyloan.profile.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.MandateState.Status;

/** The mandates (经办授权). */
@ApplicationScoped
class Mandates implements PanacheRepositoryBase<Mandate, UUID> {

    /** Still marked active, though its time may just be over. */
    Optional<Mandate> findActive(UUID borrowerId, String subject) {
        return find("borrowerId = ?1 and subject = ?2 and status = ?3", borrowerId, subject, Status.ACTIVE)
                .firstResultOptional();
    }

    List<Mandate> liveOf(String subject, Instant now) {
        return list("subject = ?1 and status = ?2 and validUntil > ?3 order by id", subject, Status.ACTIVE, now);
    }

    List<Mandate> liveOfBorrower(UUID borrowerId, Instant now) {
        return list("borrowerId = ?1 and status = ?2 and validUntil > ?3 order by id", borrowerId, Status.ACTIVE, now);
    }

    /** Locked, in the order of their ids; still marked active, though the time of some may just be over. */
    List<Mandate> activeForChange(UUID borrowerId, Set<Origin> origins) {
        return find("borrowerId = ?1 and origin in ?2 and status = ?3 order by id", borrowerId, origins, Status.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whose mandate it is; read alone, so that the borrower can be locked before the mandate is loaded. */
    Optional<UUID> borrowerOf(UUID mandateId) {
        return getSession()
                .createQuery("select borrowerId from Mandate where id = :id", UUID.class)
                .setParameter("id", mandateId)
                .getResultStream()
                .findFirst();
    }

    Optional<Mandate> findForChange(UUID mandateId) {
        return findByIdOptional(mandateId, LockModeType.PESSIMISTIC_WRITE);
    }
}
