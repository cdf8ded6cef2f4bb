package org.crediteasyloan.routing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** The people and machines of the story, and what they can do; every answer is held to the contract. */
final class Actors {

    static final ContractCheck CONTRACT = ContractCheck.of("loan-routing");
    static final String ROOT = "/loan-routing/v1/";

    static final TestToken OWNER =
            TestTokens.borrowerPerson(World.OWNER, "王某", "13800000000").withDuties("borrower");
    static final TestToken OFFICER = TestTokens.person("li.officer", "BANK-HNRCB", "BANK", "credit-officer");
    static final TestToken MACHINE = TestTokens.machine("hnrcb-core", "BANK-HNRCB", "BANK", "lead-reader");
    static final TestToken SIGNER = TestTokens.person("zhao.signer", "BANK-HNRCB", "BANK", "contract-signer");
    static final TestToken OTHER_BANK =
            TestTokens.person("chen.officer", "BANK-HNBANK", "BANK", "credit-officer", "contract-signer");
    static final TestToken DEPARTMENT =
            TestTokens.person("fu.approver", "DEPT-AGRICULTURE", "REGULATOR", "department-approver");
    static final TestToken OTHER_DEPARTMENT =
            TestTokens.person("he.approver", "DEPT-TOURISM", "REGULATOR", "department-approver");

    private Actors() {}

    static RequestSpecification as(TestToken token) {
        return given().filter(CONTRACT.responses())
                .filter(token.sent())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    static RequestSpecification asOwnerOf(UUID borrowerId) {
        return as(OWNER).header("Acting-For", borrowerId.toString());
    }

    static Response post(RequestSpecification request, String path, Object body) {
        return post(request, path, body, UUID.randomUUID().toString());
    }

    static Response post(RequestSpecification request, String path, Object body, String key) {
        return request.header("Idempotency-Key", key).body(body).post(ROOT + path);
    }

    static Response post(RequestSpecification request, String path) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString()).post(ROOT + path);
    }

    static ValidatableResponse apply(UUID borrowerId, String productCode, String... alternatives) {
        return post(asOwnerOf(borrowerId), "applications", wish(productCode, alternatives))
                .then();
    }

    static String applied(UUID borrowerId, String productCode, String... alternatives) {
        return apply(borrowerId, productCode, alternatives)
                .statusCode(201)
                .extract()
                .path("applicationId");
    }

    static Map<String, Object> wish(String productCode, String... alternatives) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("productCode", productCode);
        wish.put("alternativeProductCodes", List.of(alternatives));
        wish.put("amountFen", 20_000_000);
        wish.put("termMonths", 12);
        wish.put("purpose", "RAW_MATERIALS");
        return wish;
    }

    static Map<String, Object> offer() {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("amountFen", 20_000_000);
        offer.put("termMonths", 12);
        offer.put("annualRatePercent", "3.85");
        offer.put("dayCount", "ACTUAL_360");
        offer.put("validDays", 5);
        return offer;
    }

    static ValidatableResponse follow(UUID borrowerId, String applicationId) {
        return asOwnerOf(borrowerId).get(ROOT + "applications/" + applicationId).then();
    }

    static void accept(TestToken officer, String applicationId) {
        post(as(officer), "applications/" + applicationId + "/acceptance")
                .then()
                .statusCode(200);
    }

    static String offered(TestToken officer, String applicationId) {
        return post(as(officer), "applications/" + applicationId + "/offers", offer())
                .then()
                .statusCode(201)
                .extract()
                .path("offerId");
    }

    static void select(UUID borrowerId, String offerId) {
        post(asOwnerOf(borrowerId), "offers/" + offerId + "/selection").then().statusCode(200);
    }

    /** A signed loan of HNRCB's. */
    static String signed(UUID borrowerId, String productCode) {
        String applicationId = applied(borrowerId, productCode);
        accept(OFFICER, applicationId);
        String offerId = offered(OFFICER, applicationId);
        select(borrowerId, offerId);
        return post(as(SIGNER), "offers/" + offerId + "/contract", contract())
                .then()
                .statusCode(201)
                .extract()
                .path("loanId");
    }

    static String disbursed(UUID borrowerId, String productCode) {
        String loanId = signed(borrowerId, productCode);
        post(as(OFFICER), "loans/" + loanId + "/disbursements", disbursement())
                .then()
                .statusCode(201);
        return loanId;
    }

    static Map<String, Object> contract() {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("contractNo", "HT-" + UUID.randomUUID());
        contract.put("signedOn", "2026-11-18");
        return contract;
    }

    static Map<String, Object> disbursement() {
        Map<String, Object> disbursement = new LinkedHashMap<>();
        disbursement.put("disbursedOn", "2026-11-18");
        disbursement.put("amountFen", 20_000_000);
        disbursement.put("maturesOn", "2027-11-18");
        return disbursement;
    }

    /** 20,000,000 fen x 3.85 % x 30 / 360 = 64,167 fen. */
    static Map<String, Object> interest(String from, String until, long interestPaidFen) {
        Map<String, Object> interest = new LinkedHashMap<>();
        interest.put("periodFrom", from);
        interest.put("periodUntil", until);
        interest.put("principalFen", 20_000_000);
        interest.put("interestPaidFen", interestPaidFen);
        return interest;
    }

    static Instant dueAt(UUID borrowerId, String applicationId) {
        return Instant.parse(follow(borrowerId, applicationId).extract().path("dueAt"));
    }
}
