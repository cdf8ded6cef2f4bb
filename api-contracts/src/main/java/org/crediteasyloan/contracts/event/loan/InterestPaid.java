package org.crediteasyloan.contracts.event.loan;

import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * The borrower paid interest for a period, as the bank reports (付息).
 *
 * @param periodFrom first day counted
 * @param periodUntil last day, not counted
 * @param principalFen outstanding during the period
 */
@Published(topic = "loan.events.v1", type = "interest-paid.v1")
public record InterestPaid(
        UUID interestReportId,
        UUID loanId,
        LocalDate periodFrom,
        LocalDate periodUntil,
        long principalFen,
        long interestPaidFen)
        implements Event {

    @Override
    public String key() {
        return loanId.toString();
    }
}
