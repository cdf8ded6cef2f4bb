package org.crediteasyloan.profile.licence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a licence has to be presented for (出示挑战): a number nobody can foresee, for one person, for some minutes, once. */
@Entity
@Table(name = "licence_challenge")
class LicenceChallenge {

    @Id
    UUID id;

    String subject;

    String nonce;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "used_at")
    @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    LicenceChallenge() {}

    static LicenceChallenge to(String subject, String nonce, Instant expiresAt) {
        LicenceChallenge challenge = new LicenceChallenge();
        challenge.id = Ids.next();
        challenge.subject = subject;
        challenge.nonce = nonce;
        challenge.expiresAt = expiresAt;
        return challenge;
    }

    void use(Instant now) {
        if (usedAt != null) {
            throw Refusal.of(LicenceRule.LICENCE_CHALLENGE_USED);
        }
        if (!expiresAt.isAfter(now)) {
            throw Refusal.of(LicenceRule.LICENCE_CHALLENGE_EXPIRED);
        }
        usedAt = now;
    }
}
