package org.crediteasyloan.directory.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Absence;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedConverter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person of an institution (机构人员) as a row.
 *
 * <pre>
 *   propose --> PROPOSED --approve (another person)--> ENROLLED --leave--> LEFT: out at once
 *                  |                                    |    ^                |
 *                  +--reject--> gone                    +----+                +--propose, approve--> ENROLLED
 *                                                 change, approve
 * </pre>
 *
 * What is proposed about somebody who is enrolled changes nothing before it is approved. An enrolled person whose last day is over is out by the date.
 */
@Entity
@Table(name = "staff_member")
class StaffMember {

    enum Standing {
        PROPOSED,
        ENROLLED,
        LEFT
    }

    @Id
    UUID id;

    @Column(name = "participant_code")
    String participantCode;

    String subject;

    @Convert(converter = SealedConverter.class)
    @Column(name = "real_name")
    Sealed realName;

    @Convert(converter = SealedConverter.class)
    Sealed phone;

    long version;

    @Enumerated(EnumType.STRING)
    Standing standing;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable String terms;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable String proposal;

    long revision;

    @Column(name = "proposed_by")
    @Nullable String proposedBy;

    @Column(name = "proposed_at")
    @Nullable Instant proposedAt;

    @Column(name = "drafted_by")
    @Nullable String draftedBy;

    @Column(name = "approved_by")
    @Nullable String approvedBy;

    @Column(name = "approved_at")
    @Nullable Instant approvedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable String absence;

    @Column(name = "successor_id")
    @Nullable UUID successorId;

    @Column(name = "last_day")
    @Nullable LocalDate lastDay;

    @Column(name = "ended_by")
    @Nullable String endedBy;

    @SuppressWarnings("NullAway.Init")
    StaffMember() {}

    static StaffMember unknownYet(UUID id, ParticipantCode code, String subject) {
        StaffMember member = new StaffMember();
        member.id = id;
        member.participantCode = code.value();
        member.subject = subject;
        member.standing = Standing.PROPOSED;
        return member;
    }

    @Nullable StaffTerms terms() {
        return TermsColumns.read(terms, StaffTerms.class);
    }

    @Nullable StaffTerms proposal() {
        return TermsColumns.read(proposal, StaffTerms.class);
    }

    @Nullable AbsenceRequest absence() {
        return TermsColumns.read(absence, AbsenceRequest.class);
    }

    void propose(StaffTerms proposed, String proposer, Instant now) {
        proposal = TermsColumns.write(proposed);
        revision++;
        proposedBy = proposer;
        proposedAt = now;
    }

    /** Whoever comes back begins anew: nothing of how it left goes on. */
    void approve(String approver, Instant now) {
        terms = Objects.requireNonNull(proposal);
        StaffTerms approved = Objects.requireNonNull(terms());
        draftedBy = proposedBy;
        approvedBy = approver;
        approvedAt = now;
        standing = Standing.ENROLLED;
        successorId = null;
        endedBy = null;
        lastDay = approved.validUntil();
        version++;
        dropProposal();
    }

    void dropProposal() {
        proposal = null;
        proposedBy = null;
        proposedAt = null;
    }

    void leave(LeaveRequest request, LocalDate today, String endedBySubject) {
        StaffTerms inForce = Objects.requireNonNull(terms());
        if (request.lastDay() == null) {
            standing = Standing.LEFT;
            lastDay = today;
        } else {
            terms = TermsColumns.write(inForce.until(request.lastDay()));
            lastDay = request.lastDay();
        }
        successorId = request.successorId();
        endedBy = endedBySubject;
        version++;
        dropProposal();
    }

    void beAway(@Nullable AbsenceRequest days) {
        absence = TermsColumns.write(days);
        version++;
    }

    boolean isInOfficeOn(LocalDate day) {
        StaffTerms inForce = terms();
        return standing == Standing.ENROLLED && inForce != null && inForce.isInForceOn(day);
    }

    boolean isAwayOn(LocalDate day) {
        return absenceTold().filter(days -> days.isOn(day)).isPresent();
    }

    boolean isAccountManager() {
        StaffTerms inForce = terms();
        return inForce != null && inForce.maxOpenCases() != null;
    }

    Optional<Absence> absenceTold() {
        return Optional.ofNullable(absence()).map(AbsenceRequest::told);
    }

    ParticipantStaffState told() {
        StaffTerms inForce = Objects.requireNonNull(terms());
        return new ParticipantStaffState(
                id,
                version,
                new ParticipantCode(participantCode),
                subject,
                inForce.unitCode(),
                inForce.duties(),
                inForce.reach().told(),
                inForce.maxOpenCases(),
                inForce.validFrom(),
                inForce.validUntil(),
                standing == Standing.LEFT
                        ? ParticipantStaffState.Standing.LEFT
                        : ParticipantStaffState.Standing.ENROLLED,
                successorId,
                absenceTold().orElse(null));
    }
}
