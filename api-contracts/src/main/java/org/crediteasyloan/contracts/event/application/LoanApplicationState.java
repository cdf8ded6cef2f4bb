package org.crediteasyloan.contracts.event.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands: who holds it and until when (申请状态).
 *
 * @param productCode the product it stands at now; the one applied for, or an alternative once that fell away
 * @param schemeCode the fiscal scheme that supports that product
 * @param status one of AWAITING_DEPARTMENT_APPROVAL, AWAITING_BANK, IN_REVIEW, OFFERED, AWAITING_CONTRACT, CONTRACTED (open), DISBURSED,
 *     REJECTED_BY_DEPARTMENT, REFUSED_BY_BANK, EXHAUSTED, WITHDRAWN, EXPIRED (ended)
 * @param holder participant code, or BORROWER; absent when the application has ended
 * @param dueAt until when the holder has to act; absent when the application has ended
 * @param bank the bank it is assigned to; absent while it is at no bank
 * @param endReasonCode why it ended without a loan; absent otherwise
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
        @Nullable Instant dueAt,
        @Nullable ParticipantCode bank,
        @Nullable String endReasonCode)
        implements State {

    @Override
    public String key() {
        return applicationId.toString();
    }
}
