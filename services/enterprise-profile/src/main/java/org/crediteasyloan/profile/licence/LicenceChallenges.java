package org.crediteasyloan.profile.licence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The challenges (出示挑战). */
@ApplicationScoped
class LicenceChallenges implements PanacheRepositoryBase<LicenceChallenge, UUID> {

    /** Another person's challenge is none. */
    Optional<LicenceChallenge> findForUse(String nonce, String subject) {
        return find("nonce = ?1 and subject = ?2", nonce, subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
