package org.crediteasyloan.routing.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.kit.dispatch.DispatchView;
import org.crediteasyloan.routing.application.ApplicationStatus;
import org.crediteasyloan.routing.market.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * An application at a bank, or one it has lost (分派事项).
 *
 * @param attempt with applicationId the key of the assignment
 * @param applicationVersion counts the application's changes; a bank keeps the highest it has seen
 * @param revocationCode REFUSED, LAPSED or APPLICATION_ENDED; present when revoked, and then nothing below is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentItem(
        UUID applicationId,
        int attempt,
        Standing standing,
        long applicationVersion,
        @Nullable String revocationCode,
        @Nullable Details application) {

    enum Standing {
        CURRENT,
        REVOKED
    }

    /**
     * What the bank decides by.
     *
     * @param holder participant code, or BORROWER; absent when the loan is disbursed
     * @param consentId under which the bank reads the borrower's facts from enterprise-profile
     * @param dispatch where it lies inside the bank, once it was handed out
     */
    record Details(
            String productCode,
            @Nullable String schemeCode,
            boolean approvedOnPlatform,
            long amountFen,
            int termMonths,
            LoanPurpose purpose,
            Instant submittedAt,
            ApplicationStatus status,
            @Nullable String holder,
            @Nullable Instant dueAt,
            UUID consentId,
            @Nullable DispatchView dispatch,
            Applicant borrower) {}
}
