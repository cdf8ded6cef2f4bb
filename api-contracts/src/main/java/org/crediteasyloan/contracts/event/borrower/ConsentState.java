package org.crediteasyloan.contracts.event.borrower;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/**
 * A borrower allowed a use of its data (数据授权).
 *
 * @param receiver who may read; absent where the platform alone uses the data
 */
@Published(topic = "consent.state.v1", type = "consent-state.v1")
public record ConsentState(
        UUID consentId,
        long version,
        UUID borrowerId,
        Purpose purpose,
        @Nullable ParticipantCode receiver,
        Instant grantedAt,
        Instant validUntil,
        Status status)
        implements State {

    /** What the data is used for. */
    public enum Purpose {
        /** Finding products inside the platform; no bank learns anything. */
        MATCHING,
        /** Banks the lead is open to see the name and contact. */
        LEAD_CONTACT,
        /** The receiver reads the facts its rule names for an application. */
        LOAN_APPLICATION,
        /** The receiver, a credit bureau, reports on the borrower to the banks that read its facts for an application. */
        CREDIT_REPORT
    }

    /** Revoked: by the borrower. Expired: its time is over. */
    public enum Status {
        ACTIVE,
        REVOKED,
        EXPIRED
    }

    @Override
    public String key() {
        return consentId.toString();
    }
}
