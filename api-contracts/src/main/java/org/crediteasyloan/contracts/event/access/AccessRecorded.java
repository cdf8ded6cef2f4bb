package org.crediteasyloan.contracts.event.access;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read data of a borrower that is not public (访问记录).
 *
 * @param what the data read, by name; never its content
 * @param basis the id of the consent or of the help session, or the legal basis
 * @param agent the person of the institution who read, opaque; absent where the institution as a whole did
 */
@Published(topic = "access.events.v1", type = "access-recorded.v1")
public record AccessRecorded(
        UUID accessId,
        UUID borrowerId,
        ParticipantCode reader,
        String service,
        String what,
        String basis,
        Instant readAt,
        @Nullable String agent)
        implements Event {

    @Override
    public String key() {
        return borrowerId.toString();
    }
}
