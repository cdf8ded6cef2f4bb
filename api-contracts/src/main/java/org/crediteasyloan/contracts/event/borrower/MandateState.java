package org.crediteasyloan.contracts.event.borrower;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;

/**
 * A person may act for a borrower (经办授权).
 *
 * @param subject the person at the identity provider; opaque
 */
@Published(topic = "mandate.state.v1", type = "mandate-state.v1")
public record MandateState(
        UUID mandateId, long version, UUID borrowerId, String subject, Instant validUntil, Status status)
        implements State {

    public enum Status {
        ACTIVE,
        REVOKED,
        EXPIRED
    }

    @Override
    public String key() {
        return mandateId.toString();
    }
}
