package org.crediteasyloan.catalog;

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

    private static final String BASE = "/product-catalog/v1";
    private static final ContractCheck CONTRACT = ContractCheck.of("product-catalog");

    /** Somebody of a bank who writes products. */
    public static Caller maker(String bank) {
        return new Caller(TestTokens.person("maker-of-" + bank, bank, "BANK", "product-maker"));
    }

    /** Somebody of a bank who publishes products, and could write them too. */
    public static Caller approver(String bank) {
        return new Caller(TestTokens.person("approver-of-" + bank, bank, "BANK", "product-approver", "product-maker"));
    }

    public static Caller borrowerPerson(String subject) {
        return new Caller(
                TestTokens.borrowerPerson(subject, "符海燕", "13800000000").withDuties("borrower"));
    }

    public ValidatableResponse get(String path) {
        return request().get(BASE + path).then();
    }

    public ValidatableResponse getFor(UUID borrowerId, String path) {
        return request().header("Acting-For", borrowerId).get(BASE + path).then();
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

    /** A request to complete by hand. */
    public RequestSpecification request() {
        return given().filter(token.sent()).header("Accept-Language", "en").filter(CONTRACT.responses());
    }
}
