package org.crediteasyloan.contracts.event.erasure;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/** A borrower asks that its data be erased (删除请求). Who holds data of it erases what the law does not ask to keep, and answers. */
@Published(topic = "erasure.events.v1", type = "erasure-requested.v1")
public record ErasureRequested(UUID erasureId, UUID borrowerId, Instant requestedAt) implements Event {

    @Override
    public String key() {
        return borrowerId.toString();
    }
}
