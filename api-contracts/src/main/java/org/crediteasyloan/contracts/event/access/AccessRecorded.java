package org.crediteasyloan.contracts.event.access;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * Somebody read data of a borrower that is not public (访问记录).
 *
 * @param what the data read, by name; never its content
 * @param basis the consent id or the legal basis
 */
@Published(topic = "access.events.v1", type = "access-recorded.v1")
public record AccessRecorded(
        UUID accessId,
        UUID borrowerId,
        ParticipantCode reader,
        String service,
        String what,
        String basis,
        Instant readAt)
        implements Event {

    @Override
    public String key() {
        return borrowerId.toString();
    }
}
