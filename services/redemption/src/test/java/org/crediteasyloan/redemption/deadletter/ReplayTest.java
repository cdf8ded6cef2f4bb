package org.crediteasyloan.redemption.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.redemption.Actor;
import org.crediteasyloan.redemption.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an event writes belongs to the consumer's role; a replay is asked for by a person and may write it too. */
@QuarkusTest
class ReplayTest {

    private static final Actor OPERATOR =
            Actor.of(TestTokens.person("chen.jing", "OPS-PLATFORM", "OPERATOR", "platform-operator"));

    @Inject
    ObjectMapper json;

    private final LoanDisbursed loan = Town.loan(null, UUID.randomUUID(), 1_000_000);
    private final UUID letterId = UUID.randomUUID();

    @AfterEach
    void leaveNothingBehind() {
        TestDatabase.execute("DELETE FROM loan WHERE loan_id = '" + loan.loanId() + "'");
        TestDatabase.execute("DELETE FROM dead_letter WHERE id = '" + letterId + "'");
    }

    @Test
    void aLoanThatWasPutAsideIsThereAfterTheReplay() throws Exception {
        putAside(loan);

        OPERATOR.post("/dead-letters/" + letterId + "/replay").statusCode(200).body("status", equalTo("REPLAYED"));

        assertThat(TestDatabase.list("SELECT principal_fen FROM loan WHERE loan_id = '" + loan.loanId() + "'"))
                .containsExactly("1000000");
    }

    private void putAside(LoanDisbursed event) throws SQLException, JsonProcessingException {
        try (var connection = TestDatabase.asAdministrator().getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO dead_letter
                            (id, topic, partition, message_offset, message_key, headers, payload, failure, failed_at)
                        VALUES (?, 'loan.events.v1', 0, -1, ?, ?::json, ?, 'IllegalStateException', now())""")) {
            insert.setObject(1, letterId);
            insert.setString(2, event.key());
            insert.setString(3, "{\"ce_id\": \"%s\", \"ce_type\": \"loan-disbursed.v1\"}".formatted(UUID.randomUUID()));
            insert.setBytes(4, json.writeValueAsBytes(event));
            insert.executeUpdate();
        }
    }
}
