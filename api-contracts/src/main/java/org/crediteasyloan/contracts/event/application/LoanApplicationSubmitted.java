package org.crediteasyloan.contracts.event.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.jspecify.annotations.Nullable;

/**
 * A borrower applied (提交申请).
 */
@Published(topic = "application.events.v1", type = "loan-application-submitted.v1")
public record LoanApplicationSubmitted(
        UUID applicationId,
        UUID borrowerId,
        String productCode,
        @Nullable String schemeCode,
        long amountFen,
        int termMonths,
        LoanPurpose purpose,
        Instant submittedAt)
        implements Event {

    @Override
    public String key() {
        return applicationId.toString();
    }
}
