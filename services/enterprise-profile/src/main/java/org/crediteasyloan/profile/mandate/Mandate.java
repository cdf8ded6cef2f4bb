package org.crediteasyloan.profile.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.contracts.event.borrower.MandateState.Status;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A mandate (经办授权).
 *
 * <pre>
 *   claim --> ACTIVE --revoke--> REVOKED
 *             ^    \ --validUntil passes--> EXPIRED
 *             +----+ claim again: validUntil moves on
 * </pre>
 */
@Entity
class Mandate {

    @Id
    UUID id;

    long version;

    @Column(name = "borrower_id")
    UUID borrowerId;

    String subject;

    @Column(name = "granted_at")
    Instant grantedAt;

    @Column(name = "valid_until")
    Instant validUntil;

    @Enumerated(EnumType.STRING)
    Status status;

    /** From here on it is kept as proof; absent while it is active. */
    @Column(name = "ended_at")
    @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    Mandate() {}

    static Mandate granted(UUID borrowerId, String subject, Instant now, Instant validUntil) {
        Mandate mandate = new Mandate();
        mandate.id = Ids.next();
        mandate.version = 1;
        mandate.borrowerId = borrowerId;
        mandate.subject = subject;
        mandate.grantedAt = now;
        mandate.validUntil = validUntil;
        mandate.status = Status.ACTIVE;
        return mandate;
    }

    void renew(Instant nextValidUntil) {
        validUntil = nextValidUntil;
        version++;
    }

    void revoke(Instant now) {
        if (!isLive(now)) {
            throw Refusal.of(MandateRule.MANDATE_NOT_LIVE);
        }
        end(Status.REVOKED, now);
    }

    /** True when it ended now; a mandate that was revoked or renewed meanwhile has nothing to end. */
    boolean expire(Instant now) {
        if (status != Status.ACTIVE || isLive(now)) {
            return false;
        }
        end(Status.EXPIRED, validUntil);
        return true;
    }

    /** The clock decides, not the deadline's worker, which may be late. */
    boolean isLive(Instant now) {
        return status == Status.ACTIVE && validUntil.isAfter(now);
    }

    MandateState published() {
        return new MandateState(id, version, borrowerId, subject, validUntil, status);
    }

    private void end(Status last, Instant at) {
        status = last;
        endedAt = at;
        version++;
    }
}
