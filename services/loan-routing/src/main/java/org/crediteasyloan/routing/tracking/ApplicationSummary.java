package org.crediteasyloan.routing.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.routing.application.ApplicationStatus;
import org.crediteasyloan.routing.application.LoanApplication;
import org.jspecify.annotations.Nullable;

/**
 * An application in a list: what was asked for and where it stands.
 *
 * @param holder participant code, or BORROWER; absent when it has ended
 * @param remainingWorkingDays until the deadline, today not counted; absent when it has ended or the calendar does not reach so far
 * @param escalated the holder was silent at its deadline, was urged and got more time
 * @param currentProductCode the product it stands at; absent when it has ended without a loan
 */
record ApplicationSummary(
        UUID applicationId,
        long version,
        String productCode,
        List<String> alternativeProductCodes,
        long amountFen,
        int termMonths,
        LoanPurpose purpose,
        Instant submittedAt,
        ApplicationStatus status,
        @Nullable String holder,
        @Nullable Instant dueAt,
        @Nullable Integer remainingWorkingDays,
        boolean escalated,
        @Nullable String currentProductCode,
        @Nullable String schemeCode,
        @Nullable ParticipantCode bank,
        @Nullable UUID loanId,
        @Nullable String endReasonCode) {

    static ApplicationSummary of(LoanApplication application, long version, Standing standing) {
        return new ApplicationSummary(
                application.id(),
                version,
                application.request().productCode(),
                application.request().alternativeProductCodes(),
                application.request().amountFen(),
                application.request().termMonths(),
                application.request().purpose(),
                application.submittedAt(),
                standing.status(),
                standing.holder(),
                standing.dueAt(),
                standing.remainingWorkingDays(),
                standing.escalated(),
                standing.currentProductCode(),
                standing.schemeCode(),
                standing.bank(),
                standing.loanId(),
                standing.endReasonCode());
    }
}
