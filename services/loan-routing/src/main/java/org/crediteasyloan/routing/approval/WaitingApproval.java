package org.crediteasyloan.routing.approval;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.routing.market.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * An application that waits for a department (待审批事项).
 *
 * @param remainingWorkingDays until the deadline, today not counted; absent when the calendar does not reach so far
 * @param escalated the department let its first deadline pass
 */
record WaitingApproval(
        UUID applicationId,
        String schemeCode,
        ParticipantCode department,
        String productCode,
        long amountFen,
        int termMonths,
        LoanPurpose purpose,
        Instant submittedAt,
        Instant dueAt,
        @Nullable Integer remainingWorkingDays,
        boolean escalated,
        Applicant borrower) {}
