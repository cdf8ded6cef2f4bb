package org.crediteasyloan.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

/** Whoever belongs to an institution and is shown what is a borrower's own is told to the borrower. */
@QuarkusTest
class ReadsForBorrowersTest {

    private final UUID borrowerId = UUID.randomUUID();
    private final UUID sessionId = UUID.randomUUID();
    private final String agent = "agent-" + UUID.randomUUID();

    @Test
    void aReadInTheBorrowersPlaceIsTold() {
        mandateOf(agent);

        get(TestTokens.person(agent, "OPS-PLATFORM", "OPERATOR"), "/probe/borrower", 200);

        assertThat(told())
                .singleElement()
                .asString()
                .contains("\"reader\":\"OPS-PLATFORM\"")
                .contains("\"agent\":\"" + agent + "\"")
                .contains("\"basis\":\"" + sessionId + "\"")
                .contains("\"what\":\"GET /probe/borrower\"");
    }

    @Test
    void itsOwnPeopleLookUntold() {
        mandateOf(agent);

        get(TestTokens.borrowerPerson(agent, "王小明", "19900000001"), "/probe/borrower", 200);

        assertThat(told()).isEmpty();
    }

    @Test
    void whatShowsNothingOfTheBorrowerIsNotTold() {
        mandateOf(agent);

        get(TestTokens.person(agent, "OPS-PLATFORM", "OPERATOR"), "/probe/numbers", 200);

        assertThat(told()).isEmpty();
    }

    @Test
    void whoWasRefusedWasShownNothing() {
        get(TestTokens.person(agent, "OPS-PLATFORM", "OPERATOR"), "/probe/borrower", 403);

        assertThat(told()).isEmpty();
    }

    private void get(TestToken token, String path, int status) {
        given().filter(token.sent())
                .header("Acting-For", borrowerId.toString())
                .get(path)
                .then()
                .statusCode(status);
    }

    private void mandateOf(String subject) {
        TestDatabase.execute(
                "INSERT INTO mandate_copy VALUES ('%s', 1, '%s', '%s', now() + interval '1 hour', 'ACTIVE', '{VIEW}')"
                        .formatted(sessionId, borrowerId, subject));
    }

    private List<String> told() {
        return TestDatabase.list(
                "SELECT payload FROM outbox_event WHERE type = 'access-recorded.v1' AND aggregate_id = '" + borrowerId
                        + "'");
    }
}
