package org.crediteasyloan.profile.statement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.profile.statement.Statement.StatementStatus;
import org.jspecify.annotations.Nullable;

/**
 * A statement as both sides see it.
 *
 * @param month as {@code 2026-11}
 * @param closesAt absent until the month is over
 * @param totalFen of an open one what it has come to so far
 */
record StatementView(
        UUID statementId,
        ParticipantCode bank,
        ParticipantCode bureau,
        String month,
        StatementStatus status,
        @Nullable Instant closesAt,
        @Nullable Instant disputeUntil,
        @Nullable Instant closedAt,
        int lineCount,
        long totalFen) {

    static StatementView of(Statement statement, Statement.Sum sum) {
        return new StatementView(
                statement.id,
                new ParticipantCode(statement.bank),
                new ParticipantCode(statement.bureau),
                YearMonth.from(statement.month).toString(),
                statement.status,
                statement.closesAt,
                statement.disputeUntil,
                statement.closedAt,
                statement.lineCount == null ? sum.lines() : statement.lineCount,
                statement.totalFen == null ? sum.totalFen() : statement.totalFen);
    }
}
