package org.crediteasyloan.routing.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.dispatch.DispatchView;
import org.crediteasyloan.routing.application.ApplicationStatus;
import org.crediteasyloan.routing.application.HistoryEntry;
import org.crediteasyloan.routing.offer.OfferView;
import org.jspecify.annotations.Nullable;

/**
 * An application, where it stands, and its history (申请详情).
 *
 * @param productCode the product applied for; absent for a bank that got the application as an alternative
 * @param alternativeProductCodes the borrower's other choices; for the borrower only
 * @param holder participant code, or BORROWER; absent when it has ended
 * @param remainingWorkingDays until the deadline, today not counted; absent when it has ended or the calendar does not reach so far
 * @param escalated the holder was silent at its deadline, was urged and got more time
 * @param currentProductCode the product it stands at; absent when it has ended without a loan
 * @param heldByAccountManager whether one of the bank's account managers has it; absent while it is at no bank
 * @param dispatch where it lies inside the bank, for the bank's own people, once it was handed out
 * @param offers for the borrower all, for a bank its own
 * @param history for the borrower all; for others what concerns them or no bank
 */
public record ApplicationView(
        UUID applicationId,
        long version,
        UUID borrowerId,
        @Nullable String productCode,
        @Nullable List<String> alternativeProductCodes,
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
        @Nullable Boolean heldByAccountManager,
        @Nullable DispatchView dispatch,
        @Nullable UUID loanId,
        @Nullable String endReasonCode,
        List<OfferView> offers,
        List<HistoryEntry> history) {}
