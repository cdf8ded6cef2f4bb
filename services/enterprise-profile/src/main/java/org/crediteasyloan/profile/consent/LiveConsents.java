package org.crediteasyloan.profile.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Status;

/** What borrowers allow right now. */
@ApplicationScoped
public class LiveConsents {

    private final Consents consents;

    LiveConsents(Consents consents) {
        this.consents = consents;
    }

    public List<ConsentState> of(UUID borrowerId, Purpose purpose, Instant now) {
        return consents
                .list(
                        "borrowerId = ?1 and purpose = ?2 and status = ?3 and validUntil > ?4",
                        borrowerId,
                        purpose,
                        Status.ACTIVE,
                        now)
                .stream()
                .map(Consent::published)
                .toList();
    }

    /** Borrowers with a live consent for the purpose, in the order of their ids, after that one. */
    public List<UUID> borrowersAfter(UUID afterBorrowerId, Purpose purpose, Instant now, int limit) {
        return consents.getSession()
                .createQuery(
                        "select distinct borrowerId from Consent where borrowerId > :after and purpose = :purpose"
                                + " and status = :status and validUntil > :now order by borrowerId",
                        UUID.class)
                .setParameter("after", afterBorrowerId)
                .setParameter("purpose", purpose)
                .setParameter("status", Status.ACTIVE)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
