package org.crediteasyloan.profile.borrower;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The borrowers (融资主体). */
@ApplicationScoped
public class Borrowers {

    private final EntityManager entities;

    Borrowers(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<BorrowerState> find(UUID borrowerId) {
        return Optional.ofNullable(entities.find(Borrower.class, borrowerId)).map(Borrower::published);
    }

    /**
     * Locks the borrower until the transaction ends. Everything that changes what belongs to one borrower does this first, so
     * that two changes follow each other.
     */
    public void lock(UUID borrowerId) {
        getForChange(borrowerId);
    }

    Borrower getForChange(UUID borrowerId) {
        return Optional.ofNullable(entities.find(Borrower.class, borrowerId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    Optional<Borrower> findRow(UUID borrowerId) {
        return Optional.ofNullable(entities.find(Borrower.class, borrowerId));
    }

    /** The last of its loans counts. */
    void keepKnownUntil(UUID borrowerId, LocalDate maturesOn) {
        entities.createNativeQuery("UPDATE borrower SET loans_until = greatest(loans_until, :maturesOn) WHERE id = :id")
                .setParameter("id", borrowerId)
                .setParameter("maturesOn", maturesOn)
                .executeUpdate();
    }

    /**
     * The natural person with this identity, made when there is none yet, locked until the transaction ends.
     *
     * @param identityHash keyed
     */
    Borrower findOrCreatePersonForChange(String identityHash, Instant now) {
        Object id = entities.createNativeQuery("SELECT begin_person(:id, :hash, :now)", UUID.class)
                .setParameter("id", Ids.next())
                .setParameter("hash", identityHash)
                .setParameter("now", now)
                .getSingleResult();
        return getForChange((UUID) id);
    }

    /** The borrower with this code, made when there is none yet, locked until the transaction ends. */
    Borrower findOrCreateForChange(UnifiedSocialCreditCode uscc, Instant now) {
        entities.createNativeQuery("SELECT cast(begin_borrower(:id, :uscc, :size, :now) AS text)", String.class)
                .setParameter("id", Ids.next())
                .setParameter("uscc", uscc.value())
                .setParameter("size", SizeClass.UNKNOWN.name())
                .setParameter("now", now)
                .getResultList();
        return entities.createQuery("from Borrower where uscc = :uscc", Borrower.class)
                .setParameter("uscc", uscc.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }
}
