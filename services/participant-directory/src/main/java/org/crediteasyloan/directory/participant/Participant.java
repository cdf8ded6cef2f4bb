package org.crediteasyloan.directory.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An institution or channel (参与机构).
 *
 * <pre>
 *   propose --> PROPOSED --approve (another person)--> ACTIVE <--resume / suspend--> SUSPENDED
 * </pre>
 */
@Entity
class Participant {

    enum Status {
        PROPOSED,
        ACTIVE,
        SUSPENDED
    }

    @Id
    String code;

    long version;

    @Enumerated(EnumType.STRING)
    ParticipantKind kind;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "region_code")
    String regionCode;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "approved_by")
    @Nullable String approvedBy;

    @Column(name = "approved_at")
    @Nullable Instant approvedAt;

    @SuppressWarnings("NullAway.Init")
    Participant() {}

    static Participant proposed(ProposeParticipant proposal, String proposedBy, Instant now) {
        Participant participant = new Participant();
        participant.code = proposal.code().value();
        participant.version = 1;
        participant.kind = proposal.kind();
        participant.nameZh = proposal.nameZh();
        participant.nameEn = proposal.nameEn();
        participant.regionCode = proposal.regionCode().value();
        participant.status = Status.PROPOSED;
        participant.proposedBy = proposedBy;
        participant.proposedAt = now;
        return participant;
    }

    void approve(String approver, Instant now) {
        requireStatus(Status.PROPOSED);
        if (approver.equals(proposedBy)) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        approvedBy = approver;
        approvedAt = now;
        moveTo(Status.ACTIVE);
    }

    void suspend() {
        requireStatus(Status.ACTIVE);
        moveTo(Status.SUSPENDED);
    }

    void resume() {
        requireStatus(Status.SUSPENDED);
        moveTo(Status.ACTIVE);
    }

    /** Only approved participants are published. */
    ParticipantState published() {
        return new ParticipantState(
                new ParticipantCode(code),
                version,
                kind,
                nameZh,
                nameEn,
                new RegionCode(regionCode),
                switch (status) {
                    case PROPOSED -> throw new IllegalStateException(code + " is not approved");
                    case ACTIVE -> ParticipantState.Status.ACTIVE;
                    case SUSPENDED -> ParticipantState.Status.SUSPENDED;
                });
    }

    private void requireStatus(Status required) {
        if (status != required) {
            throw Refusal.of(ParticipantRule.PARTICIPANT_NOT_IN_STATUS, required);
        }
    }

    private void moveTo(Status next) {
        status = next;
        version++;
    }
}
