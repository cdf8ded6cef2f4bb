package org.crediteasyloan.profile.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A bank's dispute of a line (账单异议).
 *
 * <pre>
 *   dispute --> OPEN --accept, or the bureau lets its days pass--> ACCEPTED: a line of the running month takes the charge back
 *                  \--reject, for a reason--> REJECTED: the line stands
 * </pre>
 */
@Entity
@Table(name = "usage_dispute")
class UsageDispute {

    enum DisputeStatus {
        OPEN,
        ACCEPTED,
        REJECTED
    }

    @Id
    @Column(name = "line_id")
    UUID lineId;

    String bank;

    String bureau;

    @Column(name = "reason_code")
    String reasonCode;

    @Column(name = "disputed_by")
    String disputedBy;

    @Column(name = "disputed_at")
    Instant disputedAt;

    @Column(name = "answer_due_at")
    Instant answerDueAt;

    @Enumerated(EnumType.STRING)
    DisputeStatus status;

    @Column(name = "answer_reason_code")
    @Nullable String answerReasonCode;

    @Column(name = "answered_by")
    @Nullable String answeredBy;

    @Column(name = "answered_at")
    @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    UsageDispute() {}

    static UsageDispute of(UsageLine line, String reasonCode, String by, Instant now, Instant answerDueAt) {
        UsageDispute dispute = new UsageDispute();
        dispute.lineId = line.id;
        dispute.bank = line.bank;
        dispute.bureau = line.bureau;
        dispute.reasonCode = reasonCode;
        dispute.disputedBy = by;
        dispute.disputedAt = now;
        dispute.answerDueAt = answerDueAt;
        dispute.status = DisputeStatus.OPEN;
        return dispute;
    }

    /** @param by absent where the bureau let its days pass */
    void accept(@Nullable String by, Instant now) {
        close(DisputeStatus.ACCEPTED, by, now);
    }

    void reject(String reason, String by, Instant now) {
        answerReasonCode = reason;
        close(DisputeStatus.REJECTED, by, now);
    }

    private void close(DisputeStatus last, @Nullable String by, Instant now) {
        if (status != DisputeStatus.OPEN) {
            throw Refusal.of(StatementRule.DISPUTE_NOT_OPEN);
        }
        status = last;
        answeredBy = by;
        answeredAt = now;
    }
}
