package org.crediteasyloan.contracts.event.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * A bank let its deadline pass, or left the platform, and lost the application (银行逾期或退出).
 *
 * @param attempt which of the application's assignments
 * @param status what the bank left undone: AWAITING_BANK, IN_REVIEW or AWAITING_CONTRACT, and OFFERED where it left the platform
 */
@Published(topic = "application.events.v1", type = "assignment-lapsed.v1")
public record AssignmentLapsed(UUID applicationId, int attempt, ParticipantCode bank, String status, Instant lapsedAt)
        implements Event {

    @Override
    public String key() {
        return applicationId.toString();
    }
}
