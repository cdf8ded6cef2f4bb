package org.crediteasyloan.routing.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An interest report as a row: written once, never changed. */
@Entity
@Table(name = "interest_report")
class InterestReportRow {

    @Id
    UUID id;

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

    @Column(name = "reported_by")
    String reportedBy;

    @Column(name = "reported_at")
    Instant reportedAt;

    @SuppressWarnings("NullAway.Init")
    InterestReportRow() {}

    static InterestReportRow of(UUID id, UUID loanId, InterestReport report, String reportedBy, Instant now) {
        InterestReportRow row = new InterestReportRow();
        row.id = id;
        row.loanId = loanId;
        row.periodFrom = report.periodFrom();
        row.periodUntil = report.periodUntil();
        row.principalFen = report.principalFen();
        row.interestPaidFen = report.interestPaidFen();
        row.reportedBy = reportedBy;
        row.reportedAt = now;
        return row;
    }

    InterestReport toReport() {
        return new InterestReport(periodFrom, periodUntil, principalFen, interestPaidFen);
    }
}
