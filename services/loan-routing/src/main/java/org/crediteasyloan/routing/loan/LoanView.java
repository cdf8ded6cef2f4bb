package org.crediteasyloan.routing.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.daycount.DayCount;
import org.jspecify.annotations.Nullable;

/** A loan as its bank and its borrower see it. */
record LoanView(
        UUID loanId,
        UUID applicationId,
        UUID offerId,
        UUID borrowerId,
        ParticipantCode bank,
        String productCode,
        @Nullable String schemeCode,
        boolean approvedOnPlatform,
        String contractNo,
        long principalFen,
        int termMonths,
        Percent annualRatePercent,
        DayCount dayCount,
        LocalDate signedOn,
        LoanStatus status,
        @Nullable LocalDate disbursedOn,
        @Nullable LocalDate maturesOn,
        List<InterestReportView> interestReports) {

    static LoanView of(Loan loan, List<InterestReportRow> reports) {
        Loan.Contract contract = loan.contract();
        Loan.State state = loan.state();
        return new LoanView(
                loan.id(),
                loan.applicationId(),
                loan.offerId(),
                loan.borrowerId(),
                contract.bank(),
                contract.productCode(),
                contract.schemeCode(),
                contract.approvedOnPlatform(),
                contract.contractNo(),
                contract.principalFen(),
                contract.termMonths(),
                contract.annualRatePercent(),
                contract.dayCount(),
                contract.signedOn(),
                LoanStatus.of(state),
                state instanceof Loan.State.Disbursed disbursed ? disbursed.disbursedOn() : null,
                state instanceof Loan.State.Disbursed disbursed ? disbursed.maturesOn() : null,
                reports.stream().map(InterestReportView::of).toList());
    }
}
