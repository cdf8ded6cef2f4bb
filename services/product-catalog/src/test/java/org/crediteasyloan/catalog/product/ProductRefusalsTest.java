package org.crediteasyloan.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.catalog.SampleProducts.criterion;
import static org.crediteasyloan.catalog.SampleProducts.draft;
import static org.crediteasyloan.catalog.SampleProducts.farmLoan;
import static org.crediteasyloan.catalog.SampleProducts.farmLoanWith;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.catalog.Caller;
import org.crediteasyloan.catalog.PublishedEvents;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductRefusalsTest {

    private static final String BANK = "BANK-HNRCB";
    private static final Caller MAKER = Caller.maker(BANK);
    private static final Caller APPROVER = Caller.approver(BANK);
    private static final Caller OTHER_BANK = Caller.approver("BANK-HNBANK");
    private static final Caller ANYBODY = Caller.borrowerPerson("fu.haiyan");

    @Inject
    PublishedEvents events;

    private final String code = "HNRCB-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String path = "/products/" + code;

    @Test
    void theSameRequestTwiceGivesTheFirstAnswerAgain() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = MAKER.postWith(key, "/products", draft(code, farmLoan()))
                .statusCode(201)
                .extract()
                .asString();

        String again = MAKER.postWith(key, "/products", draft(code, farmLoan()))
                .statusCode(201)
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        MAKER.postWith(key, "/products", draft(code, farmLoanWith("promisedWorkingDays", 9)))
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
        String publication = UUID.randomUUID().toString();
        APPROVER.postWith(publication, path + "/publication", "").statusCode(200);
        APPROVER.postWith(publication, path + "/publication", "")
                .statusCode(200)
                .body("status", equalTo("LISTED"));
        assertThat(events.statesOf(code)).hasSize(1);
    }

    @Test
    void aCodeIsUsedOnce() {
        drafted();

        MAKER.post("/products", draft(code, farmLoan())).statusCode(409).body("code", equalTo("product-exists"));
        OTHER_BANK.post("/products", draft(code, farmLoan())).statusCode(409);
    }

    @Test
    void dutyAndKindOfParticipantAreBothNeeded() {
        drafted();

        MAKER.post(path + "/publication").statusCode(403).body("code", equalTo("forbidden"));
        ANYBODY.post("/products", draft(code + "-X", farmLoan())).statusCode(403);
        new Caller(TestTokens.person("he.jun", "REG-QIONGHAI-SME", "REGULATOR", "product-maker"))
                .post("/products", draft(code + "-X", farmLoan()))
                .statusCode(403)
                .body("code", equalTo("wrong-participant-kind"));
        RestAssured.given().get("/product-catalog/v1/products").then().statusCode(401);
        new Caller(MAKER.token().forged()).get("/products").statusCode(401);
    }

    @Test
    void everyWrongFieldOfADraftIsTold() {
        Map<String, Object> terms = farmLoanWith("nameZh", " ");
        terms.put("minAmountFen", 0);
        terms.put("guaranteeKinds", List.of());
        terms.remove("dayCount");

        MAKER.post("/products", draft("lower case", terms))
                .statusCode(422)
                .body("code", equalTo("invalid-fields"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/productCode",
                                "/terms/nameZh",
                                "/terms/minAmountFen",
                                "/terms/guaranteeKinds",
                                "/terms/dayCount"));
    }

    @Test
    void whatCannotBeReadIsAClearProblem() {
        MAKER.post("/products", draft(code, farmLoanWith("rate", Map.of("kind", "FREE"))))
                .statusCode(422);
        MAKER.post("/products", draft(code, farmLoanWith("rate", Map.of()))).statusCode(422);
        MAKER.post("/products", draft(code, farmLoanWith("colour", "red")))
                .statusCode(422)
                .body("errors.code", hasItem("unknown-field"));
        MAKER.post("/products", draft(code, farmLoanWith("minAmountFen", 12.5))).statusCode(422);
        MAKER.post("/products", draft(code, farmLoanWith("regionCodes", List.of("46"))))
                .statusCode(422);
        MAKER.post("/products", draft(code, farmLoanWith("nameZh", "兴\u0000农"))).statusCode(400);
        MAKER.request()
                .urlEncodingEnabled(false)
                .get("/product-catalog/v1/products/%00")
                .then()
                .statusCode(400);
        MAKER.post("/products", "{\"productCode\":").statusCode(400).body("code", equalTo("malformed-json"));
        MAKER.request()
                .contentType(ContentType.JSON)
                .body(draft(code, farmLoan()))
                .post("/product-catalog/v1/products")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void publicationTellsEveryErrorAtOnce() throws Exception {
        Map<String, Object> terms = farmLoanWith(
                "criteria",
                List.of(
                        criterion("STAFF", "employees >= 3"),
                        criterion("TYPE", "employees == 'three'"),
                        criterion("NOWHERE", "shoeSize >= 40"),
                        criterion("HALF", "employees >=")));
        terms.put("schemeCode", "NO-SUCH-SCHEME");
        terms.put("minTermMonths", 48);
        MAKER.post("/products", draft(code, terms)).statusCode(201);

        APPROVER.post(path + "/publication")
                .statusCode(422)
                .body("code", equalTo("product-not-publishable"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/maxTermMonths",
                                "/schemeCode",
                                "/criteria/1/expression",
                                "/criteria/2/expression",
                                "/criteria/3/expression"))
                .body("errors.code", hasItems("unknown-scheme", "type-mismatch", "unknown-fact", "syntax"));

        assertThat(events.statesOf(code)).isEmpty();
    }

    @Test
    void feesThatLeaveNoYearlyCostAreRefused() {
        Map<String, Object> fee = Map.of("nameZh", "手续费", "nameEn", "Fee", "amountFen", 1_000_000, "payer", "BORROWER");
        MAKER.post("/products", draft(code, farmLoanWith("fees", List.of(fee)))).statusCode(201);

        APPROVER.post(path + "/publication")
                .statusCode(422)
                .body("errors.pointer", contains("/fees"))
                .body("errors.code", contains("fees-exceed-principal"));
    }

    private void drafted() {
        MAKER.post("/products", draft(code, farmLoan())).statusCode(201);
    }
}
