package org.crediteasyloan.profile.help;

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
 * A session of the help desk with a borrower (协助会话).
 *
 * <pre>
 *   ask --> ASKED --approve--> APPROVED: the mandate of the same id goes on for its minutes
 *              \ \                 \--end, by either side--> ENDED
 *               \ \--end, by either side--> ENDED
 *                \--lapsesAt passes--> LAPSED
 * </pre>
 */
@Entity
@Table(name = "help_session")
class HelpSession {

    enum Status {
        ASKED,
        APPROVED,
        ENDED,
        LAPSED
    }

    @Id
    UUID id;

    @Column(name = "borrower_id")
    UUID borrowerId;

    /** The person of the help desk; opaque. */
    String agent;

    @Column(name = "reason_code")
    String reasonCode;

    int minutes;

    String code;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "lapses_at")
    Instant lapsesAt;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "approved_by")
    @Nullable String approvedBy;

    @Column(name = "closed_at")
    @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    HelpSession() {}

    /** The clock decides, not the deadline's worker, which may be late. */
    boolean isAsked(Instant now) {
        return status == Status.ASKED && lapsesAt.isAfter(now);
    }

    void approve(String toldCode, String approver, Instant now) {
        if (!isAsked(now)) {
            throw Refusal.of(HelpRule.HELP_SESSION_NOT_OPEN);
        }
        if (!code.equals(toldCode.strip())) {
            throw Refusal.of(HelpRule.HELP_CODE_WRONG);
        }
        approvedBy = approver;
        close(Status.APPROVED, now);
    }

    void end(Instant now) {
        if (status != Status.APPROVED && !isAsked(now)) {
            throw Refusal.of(HelpRule.HELP_SESSION_NOT_OPEN);
        }
        close(Status.ENDED, now);
    }

    /** One that was closed meanwhile stays as it is. */
    void lapse(Instant now) {
        if (status == Status.ASKED && !isAsked(now)) {
            close(Status.LAPSED, lapsesAt);
        }
    }

    private void close(Status last, Instant at) {
        status = last;
        closedAt = at;
    }
}
