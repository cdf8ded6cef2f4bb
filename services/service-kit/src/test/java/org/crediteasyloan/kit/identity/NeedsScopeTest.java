package org.crediteasyloan.kit.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

/** What a mandate does not hold is refused by the service's own check and, whatever that says, by the database. */
@QuarkusTest
class NeedsScopeTest {

    private final UUID borrowerId = UUID.randomUUID();
    private final String subject = "person-" + UUID.randomUUID();

    @Test
    void whoHoldsTheScopeActs() {
        mandate("{VIEW,APPLY}");

        Response applied = person().post("/probe/borrower/application");

        applied.then().statusCode(200).body(equalTo(borrowerId.toString()));
        person().post("/probe/database/application").then().body(equalTo(borrowerId.toString()));
    }

    @Test
    void whoMayLookMayDoNothingElse() {
        mandate("{VIEW}");

        Response applied = person().post("/probe/borrower/application");

        applied.then().statusCode(403).body("code", equalTo("mandate-scope-missing"));
        person().post("/probe/database/application").then().body(equalTo("nobody"));
        person().get("/probe/borrower").then().statusCode(200).body(equalTo(borrowerId.toString()));
        person().get("/probe/database/borrower").then().body(equalTo(borrowerId.toString()));
    }

    @Test
    void withoutAMandateNoScopeIsSpokenOf() {
        Response applied = person().post("/probe/borrower/application");

        applied.then().statusCode(403).body("code", equalTo("no-mandate"));
        person().post("/probe/database/application").then().body(equalTo("nobody"));
    }

    @Test
    void aChangeThatDoesNotSayWhatItNeedsActsForNobody() {
        mandate("{VIEW,APPLY,CONSENT,MANAGE_OPERATORS}");

        Response changed = person().post("/probe/database/unnamed");

        changed.then().statusCode(200).body(equalTo("nobody"));
    }

    private void mandate(String scopes) {
        TestDatabase.execute(
                "INSERT INTO mandate_copy VALUES ('%s', 1, '%s', '%s', now() + interval '1 day', 'ACTIVE', '%s')"
                        .formatted(UUID.randomUUID(), borrowerId, subject, scopes));
    }

    private RequestSpecification person() {
        return given().filter(
                        TestTokens.borrowerPerson(subject, "王小明", "19900000001").sent())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Acting-For", borrowerId.toString());
    }
}
