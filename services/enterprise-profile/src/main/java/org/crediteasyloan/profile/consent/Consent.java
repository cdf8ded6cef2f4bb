package org.crediteasyloan.profile.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Status;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A consent (数据授权).
 *
 * <pre>
 *   grant --> ACTIVE --revoke--> REVOKED
 *              ^  |  \--validUntil passes--> EXPIRED
 *              +--+ granted again for the same use: lives until then
 * </pre>
 *
 * <p>One granted again stays the same consent, because a new one and the end of the old would reach others in any order, and whoever
 * rests on it would lose for a moment what was never taken back.
 */
@Entity
class Consent {

    @Id
    UUID id;

    long version;

    @Column(name = "borrower_id")
    UUID borrowerId;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @Nullable String receiver;

    /** The person who gave it; opaque, and never published. */
    @Column(name = "granted_by")
    String grantedBy;

    @Column(name = "granted_at")
    Instant grantedAt;

    @Column(name = "valid_until")
    Instant validUntil;

    @Enumerated(EnumType.STRING)
    Status status;

    /** From here on it is kept as proof; absent while it is active. */
    @Column(name = "ended_at")
    @Nullable Instant endedAt;

    @Column(name = "feed_tx", insertable = false, updatable = false)
    long feedTx;

    @Column(name = "feed_seq", insertable = false, updatable = false)
    long feedSeq;

    @SuppressWarnings("NullAway.Init")
    Consent() {}

    static Consent granted(UUID borrowerId, GrantConsent grant, String grantedBy, Instant now, Instant validUntil) {
        Consent consent = new Consent();
        consent.id = Ids.next();
        consent.version = 1;
        consent.borrowerId = borrowerId;
        consent.purpose = grant.purpose();
        consent.receiver = grant.receiver() == null ? null : grant.receiver().value();
        consent.grantedBy = grantedBy;
        consent.grantedAt = now;
        consent.validUntil = validUntil;
        consent.status = Status.ACTIVE;
        return consent;
    }

    /** False when its time is over, so that there is nothing to renew. */
    boolean renew(String renewedBy, Instant now, Instant until) {
        if (!isLive(now)) {
            return false;
        }
        grantedBy = renewedBy;
        grantedAt = now;
        validUntil = until;
        version++;
        return true;
    }

    void revoke(Instant now) {
        if (!isLive(now)) {
            throw Refusal.of(ConsentRule.CONSENT_NOT_LIVE);
        }
        end(Status.REVOKED, now);
    }

    /** Ends it, whether its time was over or not. */
    void giveWay(Instant now) {
        if (isLive(now)) {
            end(Status.REVOKED, now);
        } else {
            end(Status.EXPIRED, validUntil);
        }
    }

    /** True when it ended now; a consent revoked meanwhile has nothing to end. */
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

    ConsentState published() {
        return new ConsentState(
                id,
                version,
                borrowerId,
                purpose,
                receiver == null ? null : new ParticipantCode(receiver),
                grantedAt,
                validUntil,
                status);
    }

    Position position() {
        return new Position(feedTx, feedSeq);
    }

    private void end(Status last, Instant at) {
        status = last;
        endedAt = at;
        version++;
    }
}
