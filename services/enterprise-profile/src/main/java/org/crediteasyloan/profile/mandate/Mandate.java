package org.crediteasyloan.profile.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.contracts.event.borrower.MandateState.Status;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A mandate (经办授权).
 *
 * <pre>
 *   claim, present, accept, register --> ACTIVE --revoke, succeed--> REVOKED
 *                              ^    \ --validUntil passes--> EXPIRED
 *                              +----+ claim again: validUntil moves on
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

    String[] scopes;

    @Enumerated(EnumType.STRING)
    Origin origin;

    /** Of a legal representative; absent also where it was claimed before the hash was kept. */
    @Column(name = "person_hash")
    @Nullable String personHash;

    /** The electronic business licence it rests on. */
    @Column(name = "licence_no")
    @Nullable String licenceNo;

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

    /** Of the legal representative, who may do everything. */
    static Mandate claimed(UUID borrowerId, String subject, String personHash, Instant now, Instant validUntil) {
        Mandate mandate = granted(borrowerId, subject, EnumSet.allOf(MandateScope.class), now, validUntil);
        mandate.origin = Origin.LEGAL_REPRESENTATIVE;
        mandate.personHash = personHash;
        return mandate;
    }

    /** Of a natural person for itself, who may do everything. */
    static Mandate ownOf(UUID borrowerId, String subject, Instant now, Instant validUntil) {
        Mandate mandate = granted(borrowerId, subject, EnumSet.allOf(MandateScope.class), now, validUntil);
        mandate.origin = Origin.SELF;
        return mandate;
    }

    /** Of an operator. */
    static Mandate given(UUID borrowerId, String subject, Set<MandateScope> scopes, Instant now, Instant validUntil) {
        Mandate mandate = granted(borrowerId, subject, scopes, now, validUntil);
        mandate.origin = Origin.INVITATION;
        return mandate;
    }

    /** Of the holder of an electronic business licence. */
    static Mandate licensed(
            UUID borrowerId,
            String subject,
            String licenceNo,
            Set<MandateScope> scopes,
            Instant now,
            Instant validUntil) {
        Mandate mandate = granted(borrowerId, subject, scopes, now, validUntil);
        mandate.origin = Origin.LICENCE;
        mandate.licenceNo = licenceNo;
        return mandate;
    }

    /** Of a person of the help desk, under the id of the session the borrower approved. */
    static Mandate toLook(UUID sessionId, UUID borrowerId, String agent, Instant now, Instant validUntil) {
        Mandate mandate = granted(borrowerId, agent, EnumSet.of(MandateScope.VIEW), now, validUntil);
        mandate.id = sessionId;
        mandate.origin = Origin.HELP_SESSION;
        return mandate;
    }

    private static Mandate granted(
            UUID borrowerId, String subject, Set<MandateScope> scopes, Instant now, Instant validUntil) {
        Mandate mandate = new Mandate();
        mandate.id = Ids.next();
        mandate.version = 1;
        mandate.borrowerId = borrowerId;
        mandate.subject = subject;
        mandate.scopes = namesOf(scopes);
        mandate.grantedAt = now;
        mandate.validUntil = validUntil;
        mandate.status = Status.ACTIVE;
        return mandate;
    }

    /** Claimed again, or for the first time by an operator whom the register now names. */
    void claimAgain(String claimantHash, Instant nextValidUntil) {
        scopes = namesOf(EnumSet.allOf(MandateScope.class));
        origin = Origin.LEGAL_REPRESENTATIVE;
        personHash = claimantHash;
        licenceNo = null;
        validUntil = nextValidUntil;
        version++;
    }

    /** Of a person of a household. */
    static Mandate inHousehold(
            UUID borrowerId, String subject, Set<MandateScope> scopes, Instant now, Instant validUntil) {
        Mandate mandate = granted(borrowerId, subject, scopes, now, validUntil);
        mandate.origin = Origin.HOUSEHOLD;
        return mandate;
    }

    void change(Set<MandateScope> nextScopes) {
        scopes = namesOf(nextScopes);
        version++;
    }

    void giveAnew(Set<MandateScope> nextScopes, Instant nextValidUntil) {
        scopes = namesOf(nextScopes);
        validUntil = nextValidUntil;
        version++;
    }

    void renew(Instant nextValidUntil) {
        validUntil = nextValidUntil;
        version++;
    }

    /** False when it ends before that anyway. */
    boolean shorten(Instant lastMoment) {
        if (!validUntil.isAfter(lastMoment)) {
            return false;
        }
        validUntil = lastMoment;
        version++;
        return true;
    }

    void revoke(Instant now) {
        if (!isLive(now)) {
            throw Refusal.of(MandateRule.MANDATE_NOT_LIVE);
        }
        end(Status.REVOKED, now);
    }

    /** Gives way to a later mandate of the same person, or to another legal representative. */
    void giveWay(Instant now) {
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

    boolean isOf(Origin asked) {
        return origin == asked;
    }

    MandateState published() {
        return new MandateState(id, version, borrowerId, subject, scopesInOrder(), validUntil, status);
    }

    List<MandateScope> scopesInOrder() {
        return Arrays.stream(scopes).map(MandateScope::valueOf).sorted().toList();
    }

    private static String[] namesOf(Collection<MandateScope> scopes) {
        return scopes.stream().sorted().map(MandateScope::name).toArray(String[]::new);
    }

    private void end(Status last, Instant at) {
        status = last;
        endedAt = at;
        version++;
    }
}
