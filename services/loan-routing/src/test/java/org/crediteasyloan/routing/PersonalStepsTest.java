package org.crediteasyloan.routing;

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

    private static final TestToken MACHINE =
            TestTokens.machine("core", "BANK-HNRCB", "BANK", "credit-officer", "contract-signer");

    @ParameterizedTest
    @CsvSource({
        "POST,/applications/00000000-0000-0000-0000-000000000000/offers,application/json",
        "POST,/offers/00000000-0000-0000-0000-000000000000/contract,application/json",
        "POST,/loans/00000000-0000-0000-0000-000000000000/disbursements,application/json"
    })
    void aMachineIsRefused(String method, String path, String contentType) {
        given().filter(MACHINE.sent())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(contentType)
                .body("{}")
                .request(method, "/loan-routing/v1" + path)
                .then()
                .statusCode(403)
                .body("code", equalTo("person-needed"));
    }
}
