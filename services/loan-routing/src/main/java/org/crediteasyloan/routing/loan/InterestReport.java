package org.crediteasyloan.routing.loan;

import java.time.LocalDate;

/**
 * Interest the borrower paid for a period (付息).
 *
 * @param periodFrom first day counted
 * @param periodUntil last day, not counted
 * @param principalFen outstanding during the period
 */
record InterestReport(LocalDate periodFrom, LocalDate periodUntil, long principalFen, long interestPaidFen) {

    boolean overlaps(InterestReport other) {
        return periodFrom.isBefore(other.periodUntil) && other.periodFrom.isBefore(periodUntil);
    }
}
