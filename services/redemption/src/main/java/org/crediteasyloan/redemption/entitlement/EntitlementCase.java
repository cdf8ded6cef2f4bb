package org.crediteasyloan.redemption.entitlement;

import java.time.LocalDate;
import java.util.Optional;
import org.crediteasyloan.redemption.scheme.PublishedScheme;

/**
 * All that a judgement on a report rests on.
 *
 * @param scheme the version in force on the day of disbursement
 */
record EntitlementCase(
        LoanFacts loan, InterestReport report, Optional<PublishedScheme> scheme, GrantedBefore grantedBefore) {

    record LoanFacts(boolean approvedOnPlatform, long principalFen, LocalDate disbursedOn, LocalDate maturesOn) {}

    /**
     * A bank's report of interest paid.
     *
     * @param periodUntil not counted
     */
    record InterestReport(LocalDate periodFrom, LocalDate periodUntil, long principalFen, long interestPaidFen) {

        /**
         * The budget the report draws on: that of the year in which its last day bore interest. The report alone decides it,
         * so that neither a late report nor a rebuild moves a subsidy into another year.
         */
        int budgetYear() {
            return periodUntil.minusDays(1).getYear();
        }
    }

    /**
     * What was granted under the scheme before.
     *
     * @param overlaps whether a granted period of the loan shares a day with this one
     * @param toBorrowerFen over all loans and banks, within the span of the scheme's cap
     */
    record GrantedBefore(long onLoanFen, long onLoanDays, boolean overlaps, long toBorrowerFen) {}
}
