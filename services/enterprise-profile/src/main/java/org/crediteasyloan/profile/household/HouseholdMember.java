package org.crediteasyloan.profile.household;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedConverter;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A person of a household (家庭成员).
 *
 * <pre>
 *   propose --> AGREED as its head --hand over--> member
 *   invite --> INVITED --agree--> AGREED --leave--> LEFT
 *                   \--lapsesAt passes--> LAPSED
 * </pre>
 */
@Entity
@Table(name = "household_member")
class HouseholdMember {

    enum Role {
        HEAD,
        MEMBER
    }

    enum Status {
        INVITED,
        AGREED,
        LEFT,
        LAPSED
    }

    @Id
    UUID id;

    @Column(name = "household_id")
    UUID householdId;

    @Enumerated(EnumType.STRING)
    Role role;

    @Convert(converter = SealedConverter.class)
    @Column(name = "real_name")
    Sealed realName;

    @Convert(converter = SealedConverter.class)
    Sealed phone;

    @Column(name = "person_hash")
    String personHash;

    @Column(name = "invited_at")
    Instant invitedAt;

    @Column(name = "lapses_at")
    Instant lapsesAt;

    @Enumerated(EnumType.STRING)
    Status status;

    boolean named;

    @Nullable String subject;

    @Column(name = "person_id")
    @Nullable UUID personId;

    @Column(name = "mandate_id")
    @Nullable UUID mandateId;

    @Column(name = "closed_at")
    @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    HouseholdMember() {}

    static HouseholdMember invited(UUID householdId, String personHash, Instant now, Instant lapsesAt) {
        HouseholdMember member = new HouseholdMember();
        member.id = Ids.next();
        member.householdId = householdId;
        member.role = Role.MEMBER;
        member.personHash = personHash;
        member.invitedAt = now;
        member.lapsesAt = lapsesAt;
        member.status = Status.INVITED;
        return member;
    }

    /** The clock decides, not the deadline's worker, which may be late. */
    boolean isOpen(Instant now) {
        return status == Status.INVITED && lapsesAt.isAfter(now);
    }

    boolean hasAgreed() {
        return status == Status.AGREED;
    }

    boolean isHead() {
        return role == Role.HEAD;
    }

    /** Whether it still counts among the household's persons. */
    boolean counts(Instant now) {
        return hasAgreed() || isOpen(now);
    }

    void agree(String account, UUID borrowerId, UUID mandate) {
        status = Status.AGREED;
        subject = account;
        personId = borrowerId;
        mandateId = mandate;
    }

    /** A head that leaves leaves the household without one. */
    void leave(Instant now) {
        requireAgreed();
        role = Role.MEMBER;
        named = false;
        status = Status.LEFT;
        closedAt = now;
    }

    void name() {
        requireAgreed();
        if (isHead()) {
            throw Refusal.of(HouseholdRule.HEAD_ALREADY);
        }
        named = true;
    }

    void takeOver() {
        requireAgreed();
        if (!named) {
            throw Refusal.of(HouseholdRule.NOT_NAMED);
        }
        named = false;
        role = Role.HEAD;
    }

    void stepDown() {
        role = Role.MEMBER;
    }

    /** One that was answered meanwhile stays as it is. */
    void lapse(Instant now) {
        if (status == Status.INVITED && !isOpen(now)) {
            status = Status.LAPSED;
            closedAt = lapsesAt;
        }
    }

    private void requireAgreed() {
        if (!hasAgreed()) {
            throw Refusal.of(HouseholdRule.MEMBER_NOT_AGREED);
        }
    }
}
