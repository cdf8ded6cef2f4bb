package org.crediteasyloan.directory.participant;

import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;

/** A participant as callers see it. */
record ParticipantView(
        ParticipantCode code,
        long version,
        ParticipantKind kind,
        String nameZh,
        String nameEn,
        RegionCode regionCode,
        Participant.Status status) {

    static ParticipantView of(Participant participant) {
        return new ParticipantView(
                new ParticipantCode(participant.code),
                participant.version,
                participant.kind,
                participant.nameZh,
                participant.nameEn,
                new RegionCode(participant.regionCode),
                participant.status);
    }
}
