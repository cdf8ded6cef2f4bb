package org.crediteasyloan.profile.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Status;
import org.crediteasyloan.kit.feed.Position;

/** The consents (数据授权). */
@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID> {

    private static final String FEED =
            "SELECT * FROM consent WHERE borrower_id = :borrowerId AND" + Position.READABLE + Position.ORDER;

    /** Whose consent it is; read alone, so that the borrower can be locked before the consent is loaded. */
    Optional<UUID> borrowerOf(UUID consentId) {
        return getSession()
                .createQuery("select borrowerId from Consent where id = :id", UUID.class)
                .setParameter("id", consentId)
                .getResultStream()
                .findFirst();
    }

    Optional<Consent> findForChange(UUID consentId) {
        return findByIdOptional(consentId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Still marked active, though its time may just be over. */
    Optional<Consent> findActiveFor(UUID borrowerId, GrantConsent use) {
        String sameUse = "borrowerId = ?1 and status = ?2 and purpose = ?3 and receiver ";
        return use.receiver() == null
                ? find(sameUse + "is null", borrowerId, Status.ACTIVE, use.purpose())
                        .firstResultOptional()
                : find(
                                sameUse + "= ?4",
                                borrowerId,
                                Status.ACTIVE,
                                use.purpose(),
                                use.receiver().value())
                        .firstResultOptional();
    }

    /** Still marked active, though the time of some may just be over. */
    List<Consent> activeOf(UUID borrowerId) {
        return list("borrowerId = ?1 and status = ?2 order by id", borrowerId, Status.ACTIVE);
    }

    /** The consents of the borrower from that place on; one that changed comes again. */
    List<Consent> feed(UUID borrowerId, Position after, int limit) {
        return getSession()
                .createNativeQuery(FEED, Consent.class)
                .setParameter("borrowerId", borrowerId)
                .setParameter("feedTx", Long.toString(after.transactionId()))
                .setParameter("feedSeq", after.sequence())
                .setMaxResults(limit)
                .getResultList();
    }
}
