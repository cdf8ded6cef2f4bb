package org.crediteasyloan.directory.participant;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.directory.participant.Standing.Status;
import org.crediteasyloan.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** An institution or channel (参与机构) as a row. What it may become is decided by {@link StandingDecider}. */
@Entity
class Participant {

    /** Hainan (海南省). */
    private static final String SANDBOX_REGION = "460000";

    @Id
    String code;

    long version;

    @Enumerated(EnumType.STRING)
    ParticipantKind kind;

    @Column(name = "institution_type")
    String institutionType;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "region_code")
    String regionCode;

    @Embedded
    @Nullable LicenceColumns licence;

    @Embedded
    @Nullable ReachColumns reach;

    @Column(name = "connection_level")
    @Nullable String connectionLevel;

    @ElementCollection
    @CollectionTable(name = "participant_document", joinColumns = @JoinColumn(name = "participant_code"))
    @OrderColumn(name = "position")
    @Column(name = "reference")
    List<String> documentReferences;

    @Enumerated(EnumType.STRING)
    Status status;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_before")
    @Nullable Status statusBefore;

    @Column(name = "reason_code")
    @Nullable String reasonCode;

    @Column(name = "last_day")
    @Nullable LocalDate lastDay;

    @Column(name = "deadline_id")
    UUID deadlineId;

    @Embedded
    Signatures signatures;

    @SuppressWarnings("NullAway.Init")
    Participant() {}

    static Participant proposed(ProposeParticipant proposal, ParticipantKind kind, String proposedBy, Instant now) {
        Participant participant = new Participant();
        participant.code = proposal.code().value();
        participant.version = 1;
        participant.kind = kind;
        participant.institutionType = proposal.institutionType();
        participant.nameZh = proposal.nameZh();
        participant.nameEn = proposal.nameEn();
        participant.regionCode = proposal.regionCode().value();
        participant.licence = proposal.licence() == null
                ? null
                : LicenceColumns.of(proposal.licence().licence());
        participant.reach = proposal.reach() == null
                ? null
                : ReachColumns.of(proposal.reach().reach());
        participant.documentReferences = new ArrayList<>(proposal.documentReferences());
        participant.status = Status.PROPOSED;
        participant.deadlineId = Ids.next();
        participant.signatures = Signatures.ofProposal(proposedBy, now);
        return participant;
    }

    /** Of one person and approved by nobody: a policy lets it in, which says what it may not do. */
    static Participant sandboxBank(ParticipantCode code, String openedBy, Instant now) {
        Participant participant = new Participant();
        participant.code = code.value();
        participant.version = 0;
        participant.kind = ParticipantKind.BANK;
        participant.institutionType = InstitutionType.SANDBOX_BANK;
        participant.nameZh = "沙箱银行 " + code;
        participant.nameEn = "Sandbox bank " + code;
        participant.regionCode = SANDBOX_REGION;
        participant.documentReferences = new ArrayList<>();
        participant.status = Status.SANDBOX;
        participant.deadlineId = Ids.next();
        participant.signatures = Signatures.ofProposal(openedBy, now);
        participant.signatures.approvedBy = "sandbox-policy";
        participant.signatures.approvedAt = now;
        return participant;
    }

    boolean isSandboxBank() {
        return institutionType.equals(InstitutionType.SANDBOX_BANK);
    }

    Standing standing() {
        return switch (status) {
            case PROPOSED -> new Standing.Proposed(signatures.proposedBy);
            case REVIEWED ->
                new Standing.Reviewed(signatures.proposedBy, Objects.requireNonNull(signatures.reviewedBy));
            case REJECTED -> new Standing.Rejected(Objects.requireNonNull(reasonCode));
            case SUSPENDED ->
                new Standing.Suspended(
                        Objects.requireNonNull(reasonCode), working(Objects.requireNonNull(statusBefore)));
            case LEFT -> new Standing.Left(Objects.requireNonNull(lastDay));
            case SANDBOX, AWAITING_PROMOTION, ACTIVE, LEAVING -> working(status);
        };
    }

    private Standing.Working working(Status working) {
        return switch (working) {
            case SANDBOX -> new Standing.Sandbox();
            case AWAITING_PROMOTION ->
                new Standing.AwaitingPromotion(Objects.requireNonNull(signatures.promotionAskedBy));
            case ACTIVE -> new Standing.Active();
            case LEAVING -> new Standing.Leaving(Objects.requireNonNull(lastDay));
            case PROPOSED, REVIEWED, REJECTED, SUSPENDED, LEFT ->
                throw new IllegalStateException(code + " was suspended from " + working);
        };
    }

    void become(Standing next) {
        status = next.status();
        statusBefore = null;
        reasonCode = null;
        lastDay = null;
        switch (next) {
            case Standing.Rejected rejected -> reasonCode = rejected.reasonCode();
            case Standing.Leaving leaving -> lastDay = leaving.lastDay();
            case Standing.Left left -> lastDay = left.lastDay();
            case Standing.Suspended suspended -> {
                reasonCode = suspended.reasonCode();
                statusBefore = suspended.before().status();
                lastDay = suspended.before() instanceof Standing.Leaving leaving ? leaving.lastDay() : null;
            }
            case Standing.Proposed _,
                    Standing.Reviewed _,
                    Standing.Sandbox _,
                    Standing.AwaitingPromotion _,
                    Standing.Active _ -> {}
        }
    }

    /** From the sandbox on, and for good. */
    boolean isTold() {
        return signatures.approvedBy != null;
    }

    /** The next day after which it may stand otherwise: its own last one, or its licence's as long as it works. */
    Optional<LocalDate> nextDayToWatch(LocalDate today) {
        boolean works = status == Status.ACTIVE || status == Status.LEAVING;
        Optional<LocalDate> licenceEnd = licence().filter(_ -> works).map(ParticipantState.Licence::validUntil);
        return Stream.concat(licenceEnd.stream(), Optional.ofNullable(lastDay).stream())
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder());
    }

    Optional<ParticipantState.Licence> licence() {
        return Optional.ofNullable(licence).map(LicenceColumns::licence);
    }

    Optional<ParticipantState.Reach> reach() {
        return Optional.ofNullable(reach).map(ReachColumns::reach);
    }

    /** @param connection as its level stands today */
    ParticipantState published(ParticipantState.@Nullable Connection connection) {
        return new ParticipantState(
                new ParticipantCode(code),
                version,
                kind,
                institutionType,
                nameZh,
                nameEn,
                new RegionCode(regionCode),
                switch (status) {
                    case PROPOSED, REVIEWED -> throw new IllegalStateException(code + " is not approved");
                    case SANDBOX, AWAITING_PROMOTION -> ParticipantState.Status.SANDBOX;
                    case ACTIVE -> ParticipantState.Status.ACTIVE;
                    case LEAVING -> ParticipantState.Status.LEAVING;
                    case SUSPENDED -> ParticipantState.Status.SUSPENDED;
                    case REJECTED, LEFT -> ParticipantState.Status.LEFT;
                },
                lastDay,
                licence().orElse(null),
                reach().orElse(null),
                connection);
    }
}
