package org.crediteasyloan.profile.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.erasure.ErasureRequested;
import org.crediteasyloan.kit.id.Ids;

/** A request to erase a borrower's data (删除请求); its answers come by event. */
@Entity
@Table(name = "erasure_request")
class ErasureRequest {

    @Id
    UUID id;

    @Column(name = "borrower_id")
    UUID borrowerId;

    /** The person who asked; opaque, and never published. */
    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @SuppressWarnings("NullAway.Init")
    ErasureRequest() {}

    static ErasureRequest asked(UUID borrowerId, String requestedBy, Instant now) {
        ErasureRequest request = new ErasureRequest();
        request.id = Ids.next();
        request.borrowerId = borrowerId;
        request.requestedBy = requestedBy;
        request.requestedAt = now;
        return request;
    }

    ErasureRequested published() {
        return new ErasureRequested(id, borrowerId, requestedAt);
    }
}
