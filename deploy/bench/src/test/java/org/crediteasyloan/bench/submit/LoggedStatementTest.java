package org.crediteasyloan.bench.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoggedStatementTest {

    private static final String LOG = """
            2026-11-28 12:00:00.000 UTC [11] loan_routing LOG:  execute <unnamed>: BEGIN
            2026-11-28 12:00:00.001 UTC [12] redemption LOG:  execute S_9: INSERT INTO idempotency_record
            2026-11-28 12:00:00.002 UTC [11] loan_routing LOG:  execute S_1: INSERT INTO idempotency_record
            	    VALUES ($1, $2)
            2026-11-28 12:00:00.002 UTC [11] loan_routing DETAIL:  Parameters: $1 = 'it''s $2 = ''x''', $2 = NULL
            2026-11-28 12:00:00.003 UTC [13] loan_routing LOG:  statement: SELECT 1
            2026-11-28 12:00:00.004 UTC [11] loan_routing LOG:  execute S_2: COMMIT
            2026-11-28 12:00:00.005 UTC [11] loan_routing LOG:  execute S_3: SELECT 'a timer'
            """;

    @Test
    void theSessionWithTheMarkedStatementIsReadUntilItsCommitWithAllParameters() {
        List<LoggedStatement> statements =
                LoggedStatement.ofTheSession(LOG, "loan_routing", "INSERT INTO idempotency_record");

        assertThat(statements)
                .containsExactly(
                        new LoggedStatement("BEGIN", List.of()),
                        new LoggedStatement(
                                "INSERT INTO idempotency_record\n    VALUES ($1, $2)",
                                List.of(Optional.of("it's $2 = 'x'"), Optional.empty())),
                        new LoggedStatement("COMMIT", List.of()));
    }

    @Test
    void aTransactionThatHasNotCommittedYetIsNotRead() {
        String cutOff = LOG.substring(0, LOG.indexOf("COMMIT"));

        List<LoggedStatement> statements =
                LoggedStatement.ofTheSession(cutOff, "loan_routing", "INSERT INTO idempotency_record");

        assertThat(statements).isEmpty();
    }

    @Test
    void aLogWithoutTheMarkHasNoSuchSession() {
        List<LoggedStatement> statements = LoggedStatement.ofTheSession(LOG, "loan_routing", "DELETE FROM deadline");

        assertThat(statements).isEmpty();
    }
}
