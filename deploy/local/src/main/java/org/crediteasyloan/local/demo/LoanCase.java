package org.crediteasyloan.local.demo;

import org.crediteasyloan.local.client.Actor;

/** One application on its way to a loan and a subsidy; the ids become known as it goes. */
final class LoanCase {

    final Actor borrower;
    final String borrowerId;
    final String applicationId;
    final long amountFen;
    final int termMonths;
    String loanId = "";
    String interestReportId = "";

    LoanCase(Actor borrower, String borrowerId, String applicationId, long amountFen, int termMonths) {
        this.borrower = borrower;
        this.borrowerId = borrowerId;
        this.applicationId = applicationId;
        this.amountFen = amountFen;
        this.termMonths = termMonths;
    }
}
