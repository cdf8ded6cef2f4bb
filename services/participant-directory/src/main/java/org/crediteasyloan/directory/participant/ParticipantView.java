package org.crediteasyloan.directory.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.jspecify.annotations.Nullable;

/**
 * A participant as callers see it.
 *
 * @param file what is the operator's business alone; absent in lists
 */
record ParticipantView(
        ParticipantCode code,
        long version,
        ParticipantKind kind,
        String institutionType,
        String nameZh,
        String nameEn,
        RegionCode regionCode,
        Standing.Status status,
        @Nullable LocalDate lastDay,
        @Nullable LicenceView licence,
        ParticipantState.@Nullable Reach reach,
        ParticipantState.@Nullable Connection connection,
        @Nullable File file) {

    /** @param inForce whether it holds today: valid, and within its days */
    record LicenceView(
            String licenceNo,
            String issuer,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            ParticipantState.Licence.Standing standing,
            boolean inForce) {}

    /** How it came in and why it stands where it does (接入档案). */
    record File(
            List<String> documentReferences,
            @Nullable String reasonCode,
            String proposedBy,
            @Nullable String reviewedBy,
            @Nullable String approvedBy,
            @Nullable String promotionAskedBy,
            @Nullable String promotedBy,
            @Nullable String licenceGrantedBy,
            @Nullable String reachGrantedBy,
            @Nullable AskedLicence askedLicence,
            @Nullable AskedReach askedReach) {}

    /** A licence that one person asked for and another has to grant; the one shown beside it holds until then. */
    record AskedLicence(UUID changeId, LicenceStatement licence, String askedBy, Instant askedAt) {}

    /** A reach that one person asked for and another has to grant; the one shown beside it holds until then. */
    record AskedReach(UUID changeId, ReachStatement reach, String askedBy, Instant askedAt) {}

    static ParticipantView of(
            Participant participant, ParticipantState.@Nullable Connection connection, LocalDate today) {
        return of(participant, connection, today, null);
    }

    static ParticipantView withFile(
            Participant participant,
            ParticipantState.@Nullable Connection connection,
            LocalDate today,
            Optional<AskedLicence> askedLicence,
            Optional<AskedReach> askedReach) {
        Signatures signatures = participant.signatures;
        return of(
                participant,
                connection,
                today,
                new File(
                        List.copyOf(participant.documentReferences),
                        participant.reasonCode,
                        signatures.proposedBy,
                        signatures.reviewedBy,
                        signatures.approvedBy,
                        signatures.promotionAskedBy,
                        signatures.promotedBy,
                        signatures.licenceGrantedBy,
                        signatures.reachGrantedBy,
                        askedLicence.orElse(null),
                        askedReach.orElse(null)));
    }

    private static ParticipantView of(
            Participant participant,
            ParticipantState.@Nullable Connection connection,
            LocalDate today,
            @Nullable File file) {
        return new ParticipantView(
                new ParticipantCode(participant.code),
                participant.version,
                participant.kind,
                participant.institutionType,
                participant.nameZh,
                participant.nameEn,
                new RegionCode(participant.regionCode),
                participant.status,
                participant.lastDay,
                participant.licence().map(licence -> shown(licence, today)).orElse(null),
                participant.reach().orElse(null),
                connection,
                file);
    }

    private static LicenceView shown(ParticipantState.Licence licence, LocalDate today) {
        return new LicenceView(
                licence.licenceNo(),
                licence.issuer(),
                licence.validFrom(),
                licence.validUntil(),
                licence.standing(),
                licence.isInForceOn(today));
    }
}
