package org.crediteasyloan.contracts.event.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * An application ended without a loan (申请终止).
 *
 * @param status REJECTED_BY_DEPARTMENT, REFUSED_BY_BANK, EXHAUSTED, WITHDRAWN or EXPIRED
 * @param reasonCode why, for example DEPARTMENT_SILENT
 */
@Published(topic = "application.events.v1", type = "application-ended.v1")
public record ApplicationEnded(UUID applicationId, UUID borrowerId, String status, String reasonCode, Instant endedAt)
        implements Event {

    @Override
    public String key() {
        return applicationId.toString();
    }
}
