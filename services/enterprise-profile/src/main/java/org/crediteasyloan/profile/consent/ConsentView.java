package org.crediteasyloan.profile.consent;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Status;
import org.jspecify.annotations.Nullable;

/** A consent as the borrower's people see it. */
record ConsentView(
        UUID consentId,
        UUID borrowerId,
        Purpose purpose,
        @Nullable ParticipantCode receiver,
        Instant grantedAt,
        Instant validUntil,
        Status status) {

    static ConsentView of(ConsentState consent) {
        return new ConsentView(
                consent.consentId(),
                consent.borrowerId(),
                consent.purpose(),
                consent.receiver(),
                consent.grantedAt(),
                consent.validUntil(),
                consent.status());
    }
}
