package org.crediteasyloan.profile.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.erasure.ErasureRequested;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.profile.Metered;
import org.crediteasyloan.profile.ProfileTest;
import org.crediteasyloan.profile.person.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank gets a report from a licensed bureau while the borrower agrees, and pays for what it got and nothing else. */
@QuarkusTest
class ReportOrderTest extends ProfileTest {

    private static final String CONTENT = "{\"score\":712,\"judgments\":[]}";

    private final UnifiedSocialCreditCode uscc = nextEnterprise();

    private UUID borrowerId;
    private UUID toBank;
    private UUID toBureau;
    private Metered product;

    @BeforeEach
    void aBorrowerThatAgreedAndABankThatTakesAProduct() {
        knowBanks();
        knowBureau(Metered.BUREAU, ParticipantState.Status.ACTIVE, TODAY.plusYears(2));
        borrowerId = mandatedBorrower(uscc);
        toBank = consented(borrowerId, consentTo("LOAN_APPLICATION", BANK.value()));
        toBureau = consented(borrowerId, consentTo("CREDIT_REPORT", Metered.BUREAU.value()));
        product = Metered.product(BANK, 500, "PER_REPORT");
        product.subscribe(1, 1_200);
    }

    @AfterEach
    void theBureauIsInForceAgain() {
        knowBureau(Metered.BUREAU, ParticipantState.Status.ACTIVE, TODAY.plusYears(2));
    }

    @Test
    void aReportReachesTheBankAndEveryReadStandsInTheBorrowersLog() {
        UUID orderId = product.ordered(borrowerId);

        product.deliver(orderId, CONTENT)
                .then()
                .statusCode(201)
                .body("status", equalTo("DELIVERED"))
                .body("charged", equalTo(true))
                .body("priceFen", equalTo(500));
        Response read = product.read(orderId);

        read.then()
                .statusCode(200)
                .body("content", equalTo(CONTENT))
                .body("contentHash", equalTo(Metered.sha256(CONTENT)))
                .body("issuer", equalTo(Metered.BUREAU.value()))
                .body("legalBasis", equalTo(Metered.BASIS));
        acting(borrowerId)
                .get(ROOT + "/access-log")
                .then()
                .statusCode(200)
                .body("items.what", contains("creditReport:" + Metered.BUREAU))
                .body("items.reader", contains(BANK.value()))
                .body("items.basis", contains(toBureau.toString()));
        assertThat(query("SELECT content FROM report WHERE order_id = '" + orderId + "'")
                        .orElseThrow())
                .startsWith("sealed:")
                .doesNotContain("712");
    }

    @Test
    void theBureauPullsWhomAnOpenOrderIsAboutAndTheBorrowerSeesThatItDid() {
        UUID orderId = product.ordered(borrowerId);

        Response orders = ofBureau();

        orders.then().statusCode(200).body("items.orderId", hasItem(orderId.toString()));
        assertThat(orders.<String>path("items.find { it.orderId == '%s' }.borrower.uscc".formatted(orderId)))
                .isEqualTo(uscc.value());
        assertThat(orders.<Object>path("items.find { it.orderId == '%s' }.orderedBy".formatted(orderId)))
                .isNull();
        acting(borrowerId)
                .get(ROOT + "/access-log")
                .then()
                .body("items.reader", hasItem(Metered.BUREAU.value()))
                .body("items.what", hasItem("uscc,nameZh"));
    }

    @Test
    void theSameOrderTwiceIsOneOrder() {
        Map<String, Object> order = product.orderOf(borrowerId, UUID.randomUUID());
        String key = UUID.randomUUID().toString();

        Response first = orderWith(key, order);
        Response again = orderWith(key, order);

        again.then().statusCode(201).body("orderId", equalTo(first.path("orderId")));
        orderWith(UUID.randomUUID().toString(), order).then().statusCode(409).body("code", equalTo("order-stands"));
    }

    @Test
    void aReportDeliveredTwiceIsChargedOnce() {
        UUID orderId = product.ordered(borrowerId);
        product.deliver(orderId, CONTENT).then().statusCode(201);

        product.deliver(orderId, CONTENT).then().statusCode(409).body("code", equalTo("order-not-open"));

        assertThat(query("SELECT count(*) FROM usage_line WHERE order_id = '" + orderId + "'"))
                .contains("1");
    }

    @Test
    void withoutConsentToTheBankTheBorrowerIsNotThere() {
        UUID other = mandatedBorrower(nextEnterprise());
        consented(other, consentTo("CREDIT_REPORT", Metered.BUREAU.value()));

        product.order(other, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void withoutConsentToTheBureauNothingIsOrdered() {
        UUID other = mandatedBorrower(nextEnterprise());
        consented(other, consentTo("LOAN_APPLICATION", BANK.value()));

        product.order(other, UUID.randomUUID()).then().statusCode(409).body("code", equalTo("no-consent-for-bureau"));
    }

    @Test
    void noReportIsOrderedAboutAPerson() {
        UUID person = registered(representative(), new Person("王小明", "19900000001"));
        consented(person, consentTo("LOAN_APPLICATION", BANK.value()));
        consented(person, consentTo("CREDIT_REPORT", Metered.BUREAU.value()));

        product.order(person, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("borrower-kind-not-served"));
    }

    @Test
    void aConsentOfThisKindNamesABureau() {
        consent(borrowerId, consentTo("CREDIT_REPORT", BANK.value()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("receiver-unknown"));
        consent(borrowerId, "{\"purpose\":\"CREDIT_REPORT\",\"validDays\":30}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("receiver-needed"));
    }

    @Test
    void revocationEndsReadingAtOnce() {
        UUID orderId = product.ordered(borrowerId);
        product.deliver(orderId, CONTENT).then().statusCode(201);
        product.read(orderId).then().statusCode(200);

        revoke(toBureau);

        product.read(orderId).then().statusCode(404);
        acting(borrowerId)
                .get(ROOT + "/credit-reports/" + orderId)
                .then()
                .statusCode(200)
                .body("content", equalTo(CONTENT));
    }

    @Test
    void theBanksOwnConsentIsNeededJustAsWell() {
        UUID orderId = product.ordered(borrowerId);
        product.deliver(orderId, CONTENT).then().statusCode(201);

        revoke(toBank);

        product.read(orderId).then().statusCode(404);
    }

    @Test
    void revocationEndsAnOpenOrderFreeOfCharge() {
        UUID orderId = product.ordered(borrowerId);

        revoke(toBureau);

        product.deliver(orderId, CONTENT).then().statusCode(409);
        awaitLapsed(orderId, "CONSENT_ENDED");
        assertThat(query("SELECT count(*) FROM usage_line WHERE order_id = '" + orderId + "'"))
                .contains("0");
    }

    @Test
    void whatIsNotAnsweredInTimeLapsesAndLeavesTheLimitFree() {
        UUID first = product.ordered(borrowerId);
        UUID second = product.ordered(borrowerId);
        product.order(borrowerId, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("monthly-limit-reached"));

        clock.moveAhead(Duration.ofHours(25));

        awaitLapsed(first, "NOT_ANSWERED");
        awaitLapsed(second, "NOT_ANSWERED");
        product.deliver(first, CONTENT).then().statusCode(409).body("code", equalTo("order-not-open"));
        product.order(borrowerId, UUID.randomUUID()).then().statusCode(201);
    }

    @Test
    void aSuspendedBureauGetsNothingNewAndItsOpenOrdersLapse() {
        UUID orderId = product.ordered(borrowerId);

        knowBureau(Metered.BUREAU, ParticipantState.Status.SUSPENDED, TODAY.plusYears(2));

        awaitLapsed(orderId, "LICENCE_ENDED");
        product.order(borrowerId, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("licence-not-in-force"));
    }

    @Test
    void noDataCostsNothingWhereThePriceIsPerReport() {
        UUID orderId = product.ordered(borrowerId);

        product.refuse(orderId, "{\"outcome\":\"NO_DATA\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("NO_DATA"))
                .body("charged", equalTo(false));

        assertThat(query("SELECT count(*) FROM usage_line WHERE order_id = '" + orderId + "'"))
                .contains("0");
    }

    @Test
    void noDataIsChargedWhereThePriceIsPerAnswer() {
        Metered perAnswer = Metered.product(BANK, 80, "PER_ANSWER");
        perAnswer.subscribe(1, 1_000);
        UUID orderId = perAnswer.ordered(borrowerId);

        perAnswer
                .refuse(orderId, "{\"outcome\":\"NO_DATA\"}")
                .then()
                .statusCode(200)
                .body("charged", equalTo(true));

        assertThat(query("SELECT outcome || amount_fen FROM usage_line WHERE order_id = '" + orderId + "'"))
                .contains("NO_DATA80");
    }

    @Test
    void whoCannotSaysWhyByACode() {
        UUID orderId = product.ordered(borrowerId);

        product.refuse(orderId, "{\"outcome\":\"CANNOT\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("reason-unknown"));
        product.refuse(orderId, "{\"outcome\":\"CANNOT\",\"reasonCode\":\"SUBJECT_OBJECTED\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANNOT"))
                .body("charged", equalTo(false));
    }

    @Test
    void aReportWithoutLegalBasisIsForTheBorrowerAloneAndFree() {
        UUID orderId = product.ordered(borrowerId);

        posting(Metered.system(Metered.BUREAU), Metered.reportOf(CONTENT, ""))
                .post(ROOT + "/report-orders/" + orderId + "/report")
                .then()
                .statusCode(201)
                .body("charged", equalTo(false));

        product.read(orderId).then().statusCode(404);
        acting(borrowerId)
                .get(ROOT + "/credit-reports/" + orderId)
                .then()
                .statusCode(200)
                .body("content", equalTo(CONTENT))
                .body("legalBasis", nullValue());
        acting(borrowerId)
                .get(ROOT + "/credit-reports")
                .then()
                .statusCode(200)
                .body("status", contains("DELIVERED"))
                .body("bank", contains(BANK.value()));
    }

    @Test
    void contentThatIsNotWhatItsHashSaysIsRefused() {
        UUID orderId = product.ordered(borrowerId);
        Map<String, Object> changed = Metered.reportOf(CONTENT, Metered.BASIS);
        changed.put("content", CONTENT.replace("712", "812"));

        posting(Metered.system(Metered.BUREAU), changed)
                .post(ROOT + "/report-orders/" + orderId + "/report")
                .then()
                .statusCode(422)
                .body("errors.code", contains("content-hash-differs"));
    }

    @Test
    void anErasureTakesTheReportAndKeepsTheOrderAsProof() {
        UUID orderId = product.ordered(borrowerId);
        product.deliver(orderId, CONTENT).then().statusCode(201);
        UUID erasureId = UUID.fromString(acting(borrowerId)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ROOT + "/erasure-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("erasureId"));

        arrive(new ErasureRequested(erasureId, borrowerId, java.time.Instant.now()));

        assertThat(query("SELECT 1 FROM report WHERE order_id = '" + orderId + "'"))
                .isEmpty();
        assertThat(query("SELECT status FROM report_order WHERE id = '" + orderId + "'"))
                .contains("DELIVERED");
    }

    @Test
    void aProductIsPublishedByAnotherPersonUnderALicenceInForce() {
        int next = product.draft(700, "PER_REPORT", TODAY);
        product.publication(
                        org.crediteasyloan.kit.test.tokens.TestTokens.person(
                                "maker-" + Metered.BUREAU,
                                Metered.BUREAU.value(),
                                "CREDIT_BUREAU",
                                org.crediteasyloan.kit.identity.Duty.PRODUCT_APPROVER),
                        next)
                .then()
                .statusCode(403)
                .body("code", equalTo("same-person"));
        knowBureau(Metered.BUREAU, ParticipantState.Status.ACTIVE, TODAY.minusDays(1));
        product.publication(Metered.approver(Metered.BUREAU, "CREDIT_BUREAU"), next)
                .then()
                .statusCode(409)
                .body("code", equalTo("licence-not-in-force"));
        knowBureau(Metered.BUREAU, ParticipantState.Status.ACTIVE, TODAY.plusDays(30));

        Response published = product.publication(Metered.approver(Metered.BUREAU, "CREDIT_BUREAU"), next);

        published
                .then()
                .statusCode(200)
                .body("licenceNo", equalTo("QZ-46001"))
                .body("published", equalTo(true))
                .body("versionNo", equalTo(2));
    }

    @Test
    void aNewPriceHasToBeAcceptedBeforeAnythingIsOrderedAtIt() {
        product.publish(product.draft(700, "PER_REPORT", TODAY));

        product.order(borrowerId, UUID.randomUUID()).then().statusCode(409).body("code", equalTo("price-not-accepted"));
        product.subscribe(2, 5_000);

        product.order(borrowerId, UUID.randomUUID())
                .then()
                .statusCode(201)
                .body("priceFen", equalTo(700))
                .body("versionNo", equalTo(2));
    }

    @Test
    void whoProposedASubscriptionDoesNotTakeIt() {
        String id = posting(
                        Metered.maker(OTHER_BANK, "BANK"),
                        Map.of("productCode", product.productCode, "versionNo", 1, "monthlyLimitFen", 1))
                .post(ROOT + "/report-subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("subscriptionId");

        posting(
                        org.crediteasyloan.kit.test.tokens.TestTokens.person(
                                "maker-" + OTHER_BANK,
                                OTHER_BANK.value(),
                                "BANK",
                                org.crediteasyloan.kit.identity.Duty.PRODUCT_APPROVER),
                        "{}")
                .post(ROOT + "/report-subscriptions/" + id + "/acceptance")
                .then()
                .statusCode(403)
                .body("code", equalTo("same-person"));
    }

    @Test
    void aDraftIsItsBureausAloneAndAPublishedVersionIsEverybodys() {
        product.draft(900, "PER_REPORT", TODAY.plusDays(30));

        assertThat(pricesSeenBy(Metered.maker(Metered.BUREAU, "CREDIT_BUREAU"))).contains(500, 900);
        assertThat(pricesSeenBy(representative())).contains(500).doesNotContain(900);
    }

    @Test
    void aWithdrawnProductIsNotOrdered() {
        posting(Metered.approver(Metered.BUREAU, "CREDIT_BUREAU"), "{}")
                .post(ROOT + "/bureau-products/" + product.productCode + "/withdrawal")
                .then()
                .statusCode(200);

        product.order(borrowerId, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("product-not-offered"));
    }

    @Test
    void theOperatorSeesCountsAndNoPrices() {
        UUID orderId = product.ordered(borrowerId);
        product.deliver(orderId, CONTENT).then().statusCode(201);

        Response counts = as(org.crediteasyloan.kit.test.tokens.TestTokens.person(
                        "operator", "OPS-PLATFORM", "OPERATOR", org.crediteasyloan.kit.identity.Duty.PLATFORM_OPERATOR))
                .queryParam("month", TODAY.toString().substring(0, 7))
                .get(ROOT + "/usage-counts");

        counts.then()
                .statusCode(200)
                .body("find { it.productCode == '%s' }.delivered".formatted(product.productCode), equalTo(1));
        counts.then().body("collect { it.keySet() }.flatten()", not(hasItem(startsWith("price"))));
    }

    private List<Integer> pricesSeenBy(org.crediteasyloan.kit.test.tokens.TestToken reader) {
        return as(reader)
                .queryParam("after", product.productCode + ".0")
                .queryParam("limit", 2)
                .get(ROOT + "/bureau-products")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.productCode == '%s' }.priceFen".formatted(product.productCode));
    }

    private Response ofBureau() {
        return as(Metered.system(Metered.BUREAU))
                .queryParam("limit", 200)
                .queryParam("after", lastPage())
                .get(ROOT + "/report-orders");
    }

    /** Orders of other tests stand before those of this one. */
    private String lastPage() {
        String after = "";
        while (true) {
            Response page = as(Metered.system(Metered.BUREAU))
                    .queryParam("limit", 200)
                    .queryParam("after", after)
                    .get(ROOT + "/report-orders");
            if (page.<List<Object>>path("items").size() < 200) {
                return after;
            }
            after = page.path("next");
        }
    }

    private Response orderWith(String key, Map<String, Object> order) {
        return as(creditOfficer(BANK))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(order)
                .post(ROOT + "/report-orders");
    }

    private void revoke(UUID consentId) {
        acting(borrowerId)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ROOT + "/consents/" + consentId + "/revocation")
                .then()
                .statusCode(200);
    }

    private static void awaitLapsed(UUID orderId, String reason) {
        Await.until(
                "the order to lapse",
                () -> query("SELECT reason_code FROM report_order WHERE status = 'LAPSED' AND id = '" + orderId + "'")
                        .filter(reason::equals)
                        .isPresent());
    }

    private static String consentTo(String purpose, String receiver) {
        return "{\"purpose\":\"%s\",\"receiver\":\"%s\",\"validDays\":90}".formatted(purpose, receiver);
    }
}
