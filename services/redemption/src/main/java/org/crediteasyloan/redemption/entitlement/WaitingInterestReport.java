package org.crediteasyloan.redemption.entitlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.event.loan.InterestPaid;

/** A report that came before its loan (待处理付息报告). */
@Entity
@Table(name = "waiting_interest_report")
class WaitingInterestReport {

    @Id
    @Column(name = "interest_report_id")
    UUID interestReportId;

    @Column(name = "loan_id")
    UUID loanId;

    @Column(name = "period_from")
    LocalDate periodFrom;

    @Column(name = "period_until")
    LocalDate periodUntil;

    @Column(name = "principal_fen")
    long principalFen;

    @Column(name = "interest_paid_fen")
    long interestPaidFen;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    @SuppressWarnings("NullAway.Init")
    WaitingInterestReport() {}

    static WaitingInterestReport of(InterestPaid report, Instant now) {
        WaitingInterestReport waiting = new WaitingInterestReport();
        waiting.interestReportId = report.interestReportId();
        waiting.loanId = report.loanId();
        waiting.periodFrom = report.periodFrom();
        waiting.periodUntil = report.periodUntil();
        waiting.principalFen = report.principalFen();
        waiting.interestPaidFen = report.interestPaidFen();
        waiting.arrivedAt = now;
        return waiting;
    }

    InterestPaid report() {
        return new InterestPaid(interestReportId, loanId, periodFrom, periodUntil, principalFen, interestPaidFen);
    }
}
