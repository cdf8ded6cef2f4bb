package org.crediteasyloan.profile.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedConverter;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to act for a business as its operator (经办邀请).
 *
 * <pre>
 *   invite --> OPEN --accept--> ACCEPTED: the mandate that came of it goes on by itself
 *                 |\--decline--> DECLINED
 *                 \ \--withdraw, invite again, another legal representative--> WITHDRAWN
 *                  \--lapsesAt passes--> LAPSED
 * </pre>
 */
@Entity
@Table(name = "operator_invitation")
class Invitation {

    enum Status {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        LAPSED
    }

    @Id
    UUID id;

    @Column(name = "borrower_id")
    UUID borrowerId;

    @Column(name = "invited_by")
    String invitedBy;

    @Convert(converter = SealedConverter.class)
    @Column(name = "real_name")
    Sealed realName;

    @Convert(converter = SealedConverter.class)
    Sealed phone;

    @Column(name = "person_hash")
    String personHash;

    String[] scopes;

    /** Of the mandate that comes of it. */
    @Column(name = "valid_until")
    Instant validUntil;

    @Column(name = "invited_at")
    Instant invitedAt;

    @Column(name = "lapses_at")
    Instant lapsesAt;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "closed_at")
    @Nullable Instant closedAt;

    @Column(name = "mandate_id")
    @Nullable UUID mandateId;

    @SuppressWarnings("NullAway.Init")
    Invitation() {}

    List<MandateScope> scopesInOrder() {
        return Arrays.stream(scopes).map(MandateScope::valueOf).sorted().toList();
    }

    /** The clock decides, not the deadline's worker, which may be late. */
    boolean isOpen(Instant now) {
        return status == Status.OPEN && lapsesAt.isAfter(now);
    }

    void requireOpen(Instant now) {
        if (!isOpen(now)) {
            throw Refusal.of(OperatorRule.INVITATION_NOT_OPEN);
        }
    }

    void accept(UUID acceptedMandateId, Instant now) {
        mandateId = acceptedMandateId;
        close(Status.ACCEPTED, now);
    }

    void decline(Instant now) {
        close(Status.DECLINED, now);
    }

    void withdraw(Instant now) {
        close(Status.WITHDRAWN, now);
    }

    /** One that was closed meanwhile stays as it is. */
    void lapse(Instant now) {
        if (status == Status.OPEN && !isOpen(now)) {
            close(Status.LAPSED, lapsesAt);
        }
    }

    private void close(Status last, Instant at) {
        status = last;
        closedAt = at;
    }
}
