package org.crediteasyloan.redemption;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of a two-person act takes a person, whatever duties a machine was given. */
@QuarkusTest
class PersonalStepsTest {

    private static final TestToken MACHINE = TestTokens.machine(
            "core", "FIN-HAINAN", "FINANCE", "scheme-maker", "scheme-approver", "payout-maker", "payout-releaser");

    @ParameterizedTest
    @CsvSource({
        "POST,/schemes,application/json",
        "POST,/schemes/S-1/publication,application/json",
        "POST,/schemes/S-1/budgets,application/json",
        "POST,/budgets/00000000-0000-0000-0000-000000000000/approval,application/json",
        "POST,/payouts,application/json",
        "POST,/payouts/00000000-0000-0000-0000-000000000000/release,application/json"
    })
    void aMachineIsRefused(String method, String path, String contentType) {
        given().filter(MACHINE.sent())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(contentType)
                .body("{}")
                .request(method, "/redemption/v1" + path)
                .then()
                .statusCode(403)
                .body("code", equalTo("person-needed"));
    }
}
