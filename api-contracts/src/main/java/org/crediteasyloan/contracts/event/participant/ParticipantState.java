package org.crediteasyloan.contracts.event.participant;

import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;

/**
 * An institution or channel on the platform (参与机构).
 *
 * @param regionCode the region it reaches: this one and everything below
 */
@Published(topic = "participant.state.v1", type = "participant-state.v1")
public record ParticipantState(
        ParticipantCode participantCode,
        long version,
        ParticipantKind kind,
        String nameZh,
        String nameEn,
        RegionCode regionCode,
        Status status)
        implements State {

    /** Suspended: keeps its data, may call nothing. Left: its open work is handed on. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        LEFT
    }

    @Override
    public String key() {
        return participantCode.value();
    }
}
