package org.crediteasyloan.profile.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a month between a bank and a bureau (用量账单).
 *
 * <pre>
 *   the first line of the month --> OPEN --closesAt passes, some working days after the month--> CLOSED, for good
 * </pre>
 */
@Entity
@Table(name = "usage_statement")
class Statement {

    enum StatementStatus {
        OPEN,
        CLOSED
    }

    @Id
    UUID id;

    String bank;

    String bureau;

    /** Its first day. */
    LocalDate month;

    @Enumerated(EnumType.STRING)
    StatementStatus status;

    @Column(name = "closes_at")
    @Nullable Instant closesAt;

    @Column(name = "dispute_until")
    @Nullable Instant disputeUntil;

    @Column(name = "closed_at")
    @Nullable Instant closedAt;

    @Column(name = "line_count")
    @Nullable Integer lineCount;

    @Column(name = "total_fen")
    @Nullable Long totalFen;

    @SuppressWarnings("NullAway.Init")
    Statement() {}

    void monthIsOver(Instant closes, Instant lastDispute) {
        closesAt = closes;
        disputeUntil = lastDispute;
    }

    void close(Sum sum, Instant now) {
        status = StatementStatus.CLOSED;
        lineCount = sum.lines();
        totalFen = sum.totalFen();
        closedAt = now;
    }

    /** Until the month is over nobody knows the last day, and it is not near. */
    boolean isDisputable(Instant now) {
        return disputeUntil == null || now.isBefore(disputeUntil);
    }

    /** Of its lines. */
    record Sum(int lines, long totalFen) {}
}
