package org.crediteasyloan.catalog;

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
            TestTokens.machine("core", "BANK-HNRCB", "BANK", "product-maker", "product-approver");

    @ParameterizedTest
    @CsvSource({
        "POST,/products,application/json",
        "PUT,/products/P-1,application/json",
        "POST,/products/P-1/publication,application/json"
    })
    void aMachineIsRefused(String method, String path, String contentType) {
        given().filter(MACHINE.sent())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(contentType)
                .body("{}")
                .request(method, "/product-catalog/v1" + path)
                .then()
                .statusCode(403)
                .body("code", equalTo("person-needed"));
    }
}
