package org.crediteasyloan.contracts.event.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * The responsible department approved a fiscally supported application on the platform (部门审批通过).
 */
@Published(topic = "application.events.v1", type = "application-approved-by-department.v1")
public record ApplicationApprovedByDepartment(
        UUID applicationId, UUID borrowerId, ParticipantCode department, String schemeCode, Instant decidedAt)
        implements Event {

    @Override
    public String key() {
        return applicationId.toString();
    }
}
