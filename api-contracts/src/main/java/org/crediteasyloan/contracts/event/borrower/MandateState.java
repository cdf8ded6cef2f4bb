package org.crediteasyloan.contracts.event.borrower;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;

/**
 * A person may act for a borrower (经办授权).
 *
 * @param subject the person at the identity provider; opaque
 * @param scopes what it may do, in the order of the enum; VIEW is always among them
 */
@Published(topic = "mandate.state.v1", type = "mandate-state.v1")
public record MandateState(
        UUID mandateId,
        long version,
        UUID borrowerId,
        String subject,
        List<MandateScope> scopes,
        Instant validUntil,
        Status status)
        implements State {

    public MandateState {
        scopes = List.copyOf(scopes);
    }

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
