package org.crediteasyloan.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.catalog.SampleProducts.draft;
import static org.crediteasyloan.catalog.SampleProducts.farmLoan;
import static org.crediteasyloan.catalog.SampleProducts.farmLoanWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crediteasyloan.catalog.Caller;
import org.crediteasyloan.catalog.PublishedEvents;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductResourceTest {

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
    void whatOnePersonDraftsAnotherLists() throws Exception {
        drafted().body("status", equalTo("DRAFT")).body("version", equalTo(1)).body("publishedAt", nullValue());

        APPROVER.post(path + "/publication")
                .statusCode(200)
                .body("status", equalTo("LISTED"))
                .body("version", equalTo(2))
                .body("bank", equalTo(BANK))
                .body("terms.rate.annualRatePercent", equalTo("3.6"));

        assertThat(events.statesOf(code)).singleElement().satisfies(state -> {
            assertThat(state.version()).isEqualTo(2);
            assertThat(state.status()).isEqualTo(ProductState.Status.LISTED);
            assertThat(state.annualRatePercent()).hasToString("3.6");
            assertThat(state.neededFacts())
                    .containsExactly("borrowerKind", "employees", "industrySection", "regionCode");
        });
    }

    @Test
    void theMakerDoesNotPublishItsOwnDraft() throws Exception {
        APPROVER.post("/products", draft(code, farmLoan())).statusCode(201);

        APPROVER.post(path + "/publication").statusCode(403).body("code", equalTo("same-person"));

        assertThat(events.statesOf(code)).isEmpty();
    }

    @Test
    void aDraftIsReplacedUntilItIsListed() {
        drafted();

        MAKER.put(path, farmLoanWith("nameZh", "渔业贷"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("terms.nameZh", equalTo("渔业贷"));
        APPROVER.post(path + "/publication").statusCode(200);

        MAKER.put(path, farmLoan()).statusCode(409).body("code", equalTo("product-not-in-status"));
    }

    @Test
    void whoActsOnAnOlderVersionThanThereIsIsStopped() {
        drafted();
        MAKER.put(path, farmLoanWith("promisedWorkingDays", 3)).statusCode(200);

        APPROVER.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"1\"")
                .post("/product-catalog/v1" + path + "/publication")
                .then()
                .statusCode(412)
                .body("code", equalTo("product-changed"));
        APPROVER.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"2\"")
                .post("/product-catalog/v1" + path + "/publication")
                .then()
                .statusCode(200);
        MAKER.request()
                .header("If-Match", "latest")
                .contentType(ContentType.JSON)
                .body(farmLoan())
                .put("/product-catalog/v1" + path)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
    }

    @Test
    void aListedProductIsSuspendedResumedAndWithdrawn() throws Exception {
        listed();

        APPROVER.post(path + "/suspension").statusCode(200).body("status", equalTo("SUSPENDED"));
        APPROVER.post(path + "/suspension").statusCode(409).body("code", equalTo("product-not-in-status"));
        APPROVER.post(path + "/resumption").statusCode(200).body("status", equalTo("LISTED"));
        APPROVER.post(path + "/withdrawal").statusCode(200).body("status", equalTo("WITHDRAWN"));
        APPROVER.post(path + "/resumption").statusCode(409);

        assertThat(events.statesOf(code)).extracting(ProductState::version).containsExactly(2L, 3L, 4L, 5L);
        assertThat(events.statesOf(code).getLast().status()).isEqualTo(ProductState.Status.WITHDRAWN);
        ANYBODY.get(path).statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void aDraftIsItsBanksOwnSecret() {
        drafted();

        APPROVER.get(path).statusCode(200);
        OTHER_BANK.get(path).statusCode(404).body("code", equalTo("not-found"));
        ANYBODY.get(path).statusCode(404);
        OTHER_BANK.put(path, farmLoan()).statusCode(404);
        OTHER_BANK.post(path + "/publication").statusCode(404);
        Await.until("the draft in its bank's list", () -> codesSeenBy(APPROVER).contains(code));
        assertThat(codesSeenBy(OTHER_BANK)).doesNotContain(code);
    }

    @Test
    void anotherBanksListedProductIsReadButNotChanged() {
        listed();

        Await.until(
                "the product in everybody's list", () -> codesSeenBy(ANYBODY).contains(code));
        OTHER_BANK.get(path).statusCode(200);
        OTHER_BANK.post(path + "/suspension").statusCode(404);
        OTHER_BANK.post(path + "/withdrawal").statusCode(404);
    }

    @Test
    void aReaderWithACursorSeesEachProductOnce() {
        for (int i = 0; i < 3; i++) {
            MAKER.post("/products", draft(code + "-" + i, farmLoan())).statusCode(201);
        }

        Await.until("the last draft", () -> codesSeenBy(MAKER).contains(code + "-2"));
        assertThat(codesSeenBy(MAKER)).contains(code + "-0", code + "-1").doesNotHaveDuplicates();
        MAKER.get("/products?after=nonsense").statusCode(400).body("code", equalTo("invalid-cursor"));
        MAKER.get("/products?limit=0").statusCode(422);
        MAKER.get("/products?limit=201").statusCode(422);
    }

    private ValidatableResponse drafted() {
        return MAKER.post("/products", draft(code, farmLoan())).statusCode(201);
    }

    private void listed() {
        drafted();
        APPROVER.post(path + "/publication").statusCode(200);
    }

    /** Reads the whole feed in pages of two. */
    private static List<String> codesSeenBy(Caller caller) {
        List<String> codes = new ArrayList<>();
        String after = "";
        while (true) {
            var page = caller.get("/products?limit=2" + after).statusCode(200).extract();
            List<String> items = page.path("items.productCode");
            if (items.isEmpty()) {
                return codes;
            }
            codes.addAll(items);
            after = "&after=" + page.<String>path("next");
        }
    }
}
