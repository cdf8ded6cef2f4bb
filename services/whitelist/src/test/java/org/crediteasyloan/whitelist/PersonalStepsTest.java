package org.crediteasyloan.whitelist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of a two-person act takes a person, whatever duties a machine was given. */
@QuarkusTest
class PersonalStepsTest {

    private static final TestToken MACHINE =
            TestTokens.machine("core", "REG-QIONGHAI-SME", "REGULATOR", "list-maker", "list-approver");

    @ParameterizedTest
    @CsvSource({
        "POST,/batches,multipart/form-data; boundary=b",
        "POST,/batches/00000000-0000-0000-0000-000000000000/approval,application/json",
        "POST,/batches/00000000-0000-0000-0000-000000000000/rejection,application/json"
    })
    void aMachineIsRefused(String method, String path, String contentType) {
        given().filter(MACHINE.sent())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(contentType)
                .body((contentType.endsWith("json") ? "{}" : "--b--\r\n").getBytes(StandardCharsets.US_ASCII))
                .request(method, "/whitelist/v1" + path)
                .then()
                .statusCode(403)
                .body("code", equalTo("person-needed"));
    }
}
