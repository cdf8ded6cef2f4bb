package org.crediteasyloan.directory;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** Somebody who calls the service; every answer is held to the contract. */
public record Caller(TestToken token) {

    private static final String BASE = "/participant-directory/v1";
    private static final ContractCheck CONTRACT = ContractCheck.of("participant-directory");

    /** A person of the platform's operator with these duties. */
    public static Caller operator(String subject, String... duties) {
        return new Caller(TestTokens.person(subject, "OPS-PLATFORM", "OPERATOR", duties));
    }

    public static Caller ofBank(String... duties) {
        return new Caller(TestTokens.person("li.na", "BANK-HNRCB", "BANK", duties));
    }

    public ValidatableResponse get(String path) {
        return request().get(BASE + path).then();
    }

    public ValidatableResponse post(String path) {
        return postWith(UUID.randomUUID().toString(), path, "");
    }

    public ValidatableResponse post(String path, Object body) {
        return postWith(UUID.randomUUID().toString(), path, body);
    }

    public ValidatableResponse postWith(String key, String path, Object body) {
        RequestSpecification request = request().header("Idempotency-Key", key);
        return ("".equals(body)
                        ? request
                        : request.contentType(ContentType.JSON).body(body))
                .post(BASE + path)
                .then();
    }

    public ValidatableResponse put(String path, Object body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body)
                .put(BASE + path)
                .then();
    }

    private RequestSpecification request() {
        return given().filter(token.sent()).header("Accept-Language", "en").filter(CONTRACT.responses());
    }
}
