package org.crediteasyloan.redemption.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.redemption.ledger.SourceAmount;
import org.jspecify.annotations.Nullable;

/**
 * An entitlement as the finance bureau and the borrower see it.
 *
 * @param schemeVersion absent where no version was in force
 * @param periodUntil not counted
 * @param amountFen 0 when refused
 * @param shares sum to the amount
 * @param explanation the steps of the computation, in their order
 * @param payoutFailureCode why the exchange could not pay it last time
 */
record EntitlementView(
        UUID entitlementId,
        long version,
        EntitlementStatus status,
        String schemeCode,
        @Nullable Long schemeVersion,
        UUID loanId,
        UUID interestReportId,
        UUID borrowerId,
        int budgetYear,
        LocalDate periodFrom,
        LocalDate periodUntil,
        long principalFen,
        long interestPaidFen,
        long amountFen,
        List<SourceAmount> shares,
        List<ExplanationTerm> explanation,
        @Nullable Reason refusal,
        @Nullable UUID payoutId,
        @Nullable UUID payoutOrderId,
        @Nullable String payoutFailureCode,
        Instant decidedAt,
        @Nullable Instant paidAt) {

    record Reason(RefusalReason code, String textZh, String textEn) {

        static @Nullable Reason of(@Nullable RefusalReason reason) {
            return reason == null ? null : new Reason(reason, reason.textZh(), reason.textEn());
        }
    }

    static EntitlementView of(EntitlementRow row, List<SourceAmount> shares, List<ExplanationTerm> explanation) {
        return new EntitlementView(
                row.id,
                row.version,
                row.status,
                row.schemeCode,
                row.schemeVersion,
                row.loanId,
                row.interestReportId,
                row.borrowerId,
                row.budgetYear,
                row.periodFrom,
                row.periodUntil,
                row.principalFen,
                row.interestPaidFen,
                row.amountFen,
                shares,
                explanation,
                Reason.of(row.refusalCode),
                row.payoutId,
                row.payoutOrderId,
                row.failureCode,
                row.decidedAt,
                row.paidAt);
    }
}
