package org.crediteasyloan.kit.dispatch;

import java.util.UUID;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Reach;

/** An account manager (客户经理) who is there today, with how much it holds. */
record Manager(UUID staffId, String unitCode, Reach reach, int maxOpenCases, int openCases) {

    boolean hasRoom() {
        return openCases < maxOpenCases;
    }
}
