package org.crediteasyloan.kit.test.tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Steps only a person may take, tried by a machine that has every duty for them. */
public final class PersonalSteps {

    private PersonalSteps() {}

    /** @param path from the service's own, as {@code /whitelist/v1/batches} */
    public static void assertRefused(TestToken machine, String method, String path, String contentType) {
        String empty = contentType.startsWith("multipart/") ? "--b--\r\n" : "{}";
        given().filter(machine.sent())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(contentType)
                .body(empty.getBytes(StandardCharsets.US_ASCII))
                .request(method, path)
                .then()
                .statusCode(403)
                .body("code", equalTo("person-needed"));
    }
}
