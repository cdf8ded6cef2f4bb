package org.crediteasyloan.routing.loan;

import java.time.LocalDate;
import java.util.UUID;

/** Interest paid for a period as callers see it; the last day is not counted. */
record InterestReportView(
        UUID interestReportId,
        UUID loanId,
        LocalDate periodFrom,
        LocalDate periodUntil,
        long principalFen,
        long interestPaidFen) {

    static InterestReportView of(InterestReportRow row) {
        return new InterestReportView(
                row.id, row.loanId, row.periodFrom, row.periodUntil, row.principalFen, row.interestPaidFen);
    }
}
