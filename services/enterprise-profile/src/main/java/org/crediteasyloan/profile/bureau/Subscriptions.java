package org.crediteasyloan.profile.bureau;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.profile.bureau.Subscription.SubscriptionStatus;

/** The subscriptions of banks (产品订阅). */
@ApplicationScoped
class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    /** Those that have not ended, the oldest first. */
    List<Subscription> openOf(ParticipantCode bank) {
        return list("bank = ?1 and status <> ?2 order by id", bank.value(), SubscriptionStatus.ENDED);
    }

    Optional<Subscription> findForChange(UUID id, ParticipantCode bank) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(found -> found.bank.equals(bank.value()));
    }

    /** Locked, so that two orders do not use the same rest of a limit. */
    Optional<Subscription> activeForChange(ParticipantCode bank, String productCode, int versionNo) {
        return find(
                        "bank = ?1 and productCode = ?2 and versionNo = ?3 and status = ?4",
                        bank.value(),
                        productCode,
                        versionNo,
                        SubscriptionStatus.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
