package org.crediteasyloan.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of a two-person act takes a person, and so does suspension, whatever duties a machine was given. */
@QuarkusTest
class PersonalStepsTest {

    private static final TestToken MACHINE =
            TestTokens.machine("core", "OPS-PLATFORM", "OPERATOR", "participant-maker", "participant-approver");

    @ParameterizedTest
    @CsvSource({
        "POST,/participants,application/json",
        "POST,/participants/BANK-HNRCB/approval,application/json",
        "POST,/participants/BANK-HNRCB/suspension,application/json",
        "POST,/participants/BANK-HNRCB/resumption,application/json"
    })
    void aMachineIsRefused(String method, String path, String contentType) {
        given().filter(MACHINE.sent())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(contentType)
                .body("{}")
                .request(method, "/participant-directory/v1" + path)
                .then()
                .statusCode(403)
                .body("code", equalTo("person-needed"));
    }
}
