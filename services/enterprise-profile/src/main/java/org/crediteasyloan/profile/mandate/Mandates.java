package org.crediteasyloan.profile.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.MandateState.Status;

/** The mandates (经办授权). */
@ApplicationScoped
class Mandates implements PanacheRepositoryBase<Mandate, UUID> {

    boolean isLive(UUID borrowerId, String subject, Instant now) {
        return count(
                        "borrowerId = ?1 and subject = ?2 and status = ?3 and validUntil > ?4",
                        borrowerId,
                        subject,
                        Status.ACTIVE,
                        now)
                > 0;
    }

    /** Still marked active, though its time may just be over. */
    Optional<Mandate> findActive(UUID borrowerId, String subject) {
        return find("borrowerId = ?1 and subject = ?2 and status = ?3", borrowerId, subject, Status.ACTIVE)
                .firstResultOptional();
    }

    List<Mandate> liveOf(String subject, Instant now) {
        return list("subject = ?1 and status = ?2 and validUntil > ?3 order by id", subject, Status.ACTIVE, now);
    }

    Optional<Mandate> findForChange(UUID mandateId) {
        return findByIdOptional(mandateId, LockModeType.PESSIMISTIC_WRITE);
    }
}
