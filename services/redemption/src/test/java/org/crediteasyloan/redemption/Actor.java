package org.crediteasyloan.redemption;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** Somebody who calls the service; every answer is held to the contract. */
public record Actor(TestToken token, String actingFor) {

    public static final Actor SCHEME_MAKER = finance("scheme.maker", "scheme-maker");
    public static final Actor SCHEME_APPROVER = finance("scheme.approver", "scheme-approver");
    public static final Actor PAYOUT_MAKER = finance("payout.maker", "payout-maker");
    public static final Actor PAYOUT_RELEASER = finance("payout.releaser", "payout-releaser");
    public static final Actor OTHER_BUREAU = of(TestTokens.person(
            "other.bureau",
            "FIN-SANYA",
            "FINANCE",
            "scheme-maker",
            "scheme-approver",
            "payout-maker",
            "payout-releaser"));
    public static final Actor SUPERVISOR =
            of(TestTokens.person("supervisor", "SUP-FINANCE-OFFICE", "SUPERVISOR", "supervisor"));
    public static final Actor EXCHANGE =
            of(TestTokens.machine("haiyidui", "EXCHANGE-HAIYIDUI", "CHANNEL", "exchange-operator"));
    public static final Actor OTHER_EXCHANGE =
            of(TestTokens.machine("county-portal", "CHANNEL-QIONGHAI", "CHANNEL", "exchange-operator"));

    private static final Filter CONTRACT = ContractCheck.of("redemption").responses();
    private static final String ROOT = "/redemption/v1";

    public static Actor finance(String subject, String... duties) {
        return of(TestTokens.person(subject, "FIN-HAINAN", "FINANCE", duties));
    }

    public static Actor of(TestToken token) {
        return new Actor(token, "");
    }

    /** A person who acts for the borrower. */
    public static Actor borrower(String subject, UUID borrowerId) {
        TestToken token =
                TestTokens.borrowerPerson(subject, "陈小海", "13800000000").withDuties("borrower");
        return new Actor(token, borrowerId.toString());
    }

    public ValidatableResponse get(String path, Object... pathParameters) {
        return request().get(ROOT + path, pathParameters).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return postWithKey(UUID.randomUUID().toString(), path, body);
    }

    public ValidatableResponse post(String path) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ROOT + path)
                .then();
    }

    public ValidatableResponse postWithKey(String key, String path, Object body) {
        return request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + path)
                .then();
    }

    private RequestSpecification request() {
        RequestSpecification request =
                RestAssured.given().filter(CONTRACT).filter(token.sent()).header("Accept-Language", "en");
        return actingFor.isEmpty() ? request : request.header("Acting-For", actingFor);
    }
}
