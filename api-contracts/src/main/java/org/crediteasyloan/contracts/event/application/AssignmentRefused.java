package org.crediteasyloan.contracts.event.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * A bank refused an application (银行拒绝).
 *
 * @param attempt which of the application's assignments
 * @param reasonCode from loan-routing's code list
 * @param repairable the borrower can mend what was missing and apply again
 */
@Published(topic = "application.events.v1", type = "assignment-refused.v1")
public record AssignmentRefused(
        UUID applicationId, int attempt, ParticipantCode bank, String reasonCode, boolean repairable, Instant refusedAt)
        implements Event {

    @Override
    public String key() {
        return applicationId.toString();
    }
}
