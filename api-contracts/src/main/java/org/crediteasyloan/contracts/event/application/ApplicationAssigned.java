package org.crediteasyloan.contracts.event.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.jspecify.annotations.Nullable;

/**
 * An application was handed to a bank (分派银行).
 *
 * @param attempt counts the banks this application was handed to, from 1
 * @param dueAt until when the bank has to take it
 */
@Published(topic = "application.events.v1", type = "application-assigned.v1")
public record ApplicationAssigned(
        UUID applicationId,
        int attempt,
        UUID borrowerId,
        ParticipantCode bank,
        String productCode,
        @Nullable String schemeCode,
        Instant assignedAt,
        Instant dueAt)
        implements Event {

    @Override
    public String key() {
        return applicationId.toString();
    }
}
