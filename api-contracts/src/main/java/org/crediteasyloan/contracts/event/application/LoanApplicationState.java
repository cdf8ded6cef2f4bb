package org.crediteasyloan.contracts.event.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands: who holds it and until when (申请状态).
 *
 * @param holder participant code, or BORROWER; absent when the application has ended
 */
@Published(topic = "application.state.v1", type = "loan-application-state.v1")
public record LoanApplicationState(
        UUID applicationId,
        long version,
        UUID borrowerId,
        String productCode,
        @Nullable String schemeCode,
        long amountFen,
        String status,
        @Nullable String holder,
        @Nullable Instant dueAt)
        implements State {

    @Override
    public String key() {
        return applicationId.toString();
    }
}
