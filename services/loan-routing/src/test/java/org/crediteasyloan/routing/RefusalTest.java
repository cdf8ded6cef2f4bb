package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.DEPARTMENT;
import static org.crediteasyloan.routing.Actors.OFFICER;
import static org.crediteasyloan.routing.Actors.OTHER_BANK;
import static org.crediteasyloan.routing.Actors.OTHER_DEPARTMENT;
import static org.crediteasyloan.routing.Actors.OWNER;
import static org.crediteasyloan.routing.Actors.ROOT;
import static org.crediteasyloan.routing.Actors.SIGNER;
import static org.crediteasyloan.routing.Actors.accept;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.apply;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.asOwnerOf;
import static org.crediteasyloan.routing.Actors.offered;
import static org.crediteasyloan.routing.Actors.post;
import static org.crediteasyloan.routing.Actors.select;
import static org.crediteasyloan.routing.Actors.wish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.event.application.ApplicationEnded;
import org.crediteasyloan.contracts.event.application.AssignmentRefused;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused, and how it is told. */
@QuarkusTest
class RefusalTest {

    @Inject
    World world;

    @BeforeEach
    @AfterEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void theSameKeyTwiceIsOneApplication() {
        UUID borrower = world.borrower();
        Map<String, Object> wish = wish(world.product(World.HNRCB, null));
        String key = UUID.randomUUID().toString();

        Response first = post(asOwnerOf(borrower), "applications", wish, key);
        Response again = post(asOwnerOf(borrower), "applications", wish, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(world.count("SELECT count(*) FROM application WHERE borrower_id = '" + borrower + "'"))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsTold() {
        UUID borrower = world.borrower();
        String key = UUID.randomUUID().toString();
        post(asOwnerOf(borrower), "applications", wish(world.product(World.HNRCB, null)), key);

        assertRefused(
                post(asOwnerOf(borrower), "applications", wish(world.product(World.HNRCB, null)), key),
                409,
                "idempotency-key-reused");
    }

    @Test
    void everythingOutsideTheProductsIsToldAtOnce() {
        UUID borrower = world.borrower();
        String product = world.product(World.HNRCB, null);
        Map<String, Object> wish = wish(product, "P-NONE", product);
        wish.put("amountFen", 1);
        wish.put("termMonths", 60);

        post(asOwnerOf(borrower), "applications", wish)
                .then()
                .statusCode(422)
                .body("code", equalTo("product-not-available"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/amountFen",
                                "/termMonths",
                                "/alternativeProductCodes/0",
                                "/alternativeProductCodes/1",
                                "/alternativeProductCodes/1",
                                "/alternativeProductCodes/1"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "amount-outside-product",
                                "term-outside-product",
                                "product-unknown",
                                "product-repeated",
                                "amount-outside-product",
                                "term-outside-product"));
    }

    @Test
    void withoutConsentForItsBankThereIsNoApplication() {
        UUID borrower = world.borrowerWithoutConsent();

        apply(borrower, world.product(World.HNRCB, null))
                .statusCode(409)
                .body("code", equalTo("consent-missing"))
                .body("title", containsString("BANK-HNRCB"));
    }

    @Test
    void aSchemeNotHeardOfIsNotSkipped() {
        apply(world.borrower(), world.product(World.HNRCB, "S-UNHEARD-OF"))
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("scheme-unknown"));
    }

    @Test
    void oneOpenApplicationPerBorrowerAndProduct() {
        UUID borrower = world.borrower();
        String product = world.product(World.HNRCB, null);
        String first = applied(borrower, product);

        apply(borrower, product).statusCode(409).body("code", equalTo("application-open"));
        post(asOwnerOf(borrower), "applications/" + first + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        apply(borrower, product).statusCode(201);
    }

    @Test
    void aYearTheCalendarDoesNotKnowGivesNoMadeUpDeadline() {
        UUID borrower = world.borrower();
        String product = world.product(World.HNRCB, null);
        TestClock.set(Instant.parse("2027-12-31T02:00:00Z"));

        apply(borrower, product).statusCode(409).body("code", equalTo("calendar-not-published"));
    }

    @Test
    void anotherPersonsBorrowerAnotherBorrowersApplication() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));

        assertRefused(
                as(OWNER.with("sub", "somebody.else"))
                        .header("Acting-For", borrower.toString())
                        .get(ROOT + "applications/" + applicationId),
                403,
                "no-mandate");
        assertRefused(as(OWNER).get(ROOT + "applications/" + applicationId), 400, "acting-for-missing");
        assertRefused(asOwnerOf(world.borrower()).get(ROOT + "applications/" + applicationId), 404, "not-found");
        assertRefused(
                post(asOwnerOf(world.borrower()), "applications/" + applicationId + "/withdrawal"), 404, "not-found");
    }

    @Test
    void anotherBanksApplicationDoesNotExist() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));

        assertRefused(as(OTHER_BANK).get(ROOT + "applications/" + applicationId), 404, "not-found");
        assertRefused(post(as(OTHER_BANK), "applications/" + applicationId + "/acceptance"), 404, "not-found");
        assertRefused(
                post(
                        as(OTHER_BANK),
                        "applications/" + applicationId + "/refusal",
                        Map.of("reasonCode", "CREDIT_RECORD", "repairable", false)),
                404,
                "not-found");
        assertRefused(
                post(as(OTHER_BANK), "applications/" + applicationId + "/offers", Actors.offer()), 404, "not-found");
        as(OTHER_BANK)
                .get(ROOT + "assignments?limit=200")
                .then()
                .body("items.findAll { it.applicationId == '" + applicationId + "' }.size()", equalTo(0));
    }

    @Test
    void anotherBanksOfferAndLoanDoNotExist() {
        UUID borrower = world.borrower();
        String loanId = Actors.signed(borrower, world.product(World.HNRCB, null));
        String offerId = as(SIGNER)
                .get(ROOT + "loans/" + loanId)
                .then()
                .statusCode(200)
                .extract()
                .path("offerId");

        assertRefused(as(OTHER_BANK).get(ROOT + "loans/" + loanId), 404, "not-found");
        assertRefused(asOwnerOf(world.borrower()).get(ROOT + "loans/" + loanId), 404, "not-found");
        assertRefused(post(as(OTHER_BANK), "offers/" + offerId + "/contract", Actors.contract()), 404, "not-found");
        assertRefused(
                post(as(OTHER_BANK), "loans/" + loanId + "/disbursements", Actors.disbursement()), 404, "not-found");
        assertRefused(
                post(
                        as(OTHER_BANK),
                        "loans/" + loanId + "/interest-reports",
                        Actors.interest("2026-11-18", "2026-12-18", 64_167)),
                404,
                "not-found");
    }

    @Test
    void anotherDepartmentsApprovalDoesNotExist() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, world.scheme()));

        assertRefused(
                post(
                        as(OTHER_DEPARTMENT),
                        "applications/" + applicationId + "/department-decision",
                        Map.of("decision", "APPROVE")),
                404,
                "not-found");
        assertRefused(as(OTHER_DEPARTMENT).get(ROOT + "applications/" + applicationId), 404, "not-found");
        assertRefused(post(as(OFFICER), "applications/" + applicationId + "/acceptance"), 404, "not-found");
    }

    @Test
    void aDepartmentRejectsWithAReasonOfTheList() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, world.scheme()));
        String decision = "applications/" + applicationId + "/department-decision";

        assertRefused(post(as(DEPARTMENT), decision, Map.of("decision", "REJECT")), 422, "invalid-fields");
        post(as(DEPARTMENT), decision, Map.of("decision", "REJECT", "reasonCode", "NOT_IN_SECTOR"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED_BY_DEPARTMENT"))
                .body("endReasonCode", equalTo("NOT_IN_SECTOR"));
        assertRefused(post(as(DEPARTMENT), decision, Map.of("decision", "APPROVE")), 409, "application-not-in-status");
    }

    @Test
    void aRefusingBankLosesItToTheNextAndTheLastEndsIt() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null), world.product(World.HNBANK, null));
        String refusal = "applications/" + applicationId + "/refusal";
        Map<String, Object> body = Map.of("reasonCode", "DOCUMENTS_INCOMPLETE", "repairable", true);

        assertRefused(
                post(as(OFFICER), refusal, Map.of("reasonCode", "BAD_MOOD", "repairable", false)),
                422,
                "invalid-fields");
        post(as(OFFICER), refusal, body).then().statusCode(200);
        post(as(OTHER_BANK), refusal, body).then().statusCode(200);

        Actors.follow(borrower, applicationId)
                .body("status", equalTo("EXHAUSTED"))
                .body("history.findAll { it.what == 'REFUSED_BY_BANK' }.size()", equalTo(2))
                .body("history.find { it.what == 'REFUSED_BY_BANK' }.repairable", equalTo(true));
        world.outbox(applicationId).stream()
                .filter(row -> row.startsWith("assignment-refused.v1 "))
                .map(row -> row.substring("assignment-refused.v1 ".length()))
                .forEach(EventContract.of(AssignmentRefused.class)::assertValid);
        world.outbox(applicationId).stream()
                .filter(row -> row.startsWith("application-ended.v1 "))
                .map(row -> row.substring("application-ended.v1 ".length()))
                .forEach(EventContract.of(ApplicationEnded.class)::assertValid);
    }

    @Test
    void nobodyIsToldToMendWhatCannotBeMended() {
        String applicationId = applied(world.borrower(), world.product(World.HNRCB, null));

        post(
                        as(OFFICER),
                        "applications/" + applicationId + "/refusal",
                        Map.of("reasonCode", "CREDIT_RECORD", "repairable", true))
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/repairable reason-not-repairable"));
    }

    @Test
    void withoutACodeListNothingIsRefused() {
        String applicationId = applied(world.borrower(), world.product(World.HNRCB, null));
        TestDatabase.execute("DELETE FROM reference_copy WHERE name = 'code-list.BANK_REFUSAL'");

        Response refused = post(
                as(OFFICER),
                "applications/" + applicationId + "/refusal",
                Map.of("reasonCode", "CREDIT_RECORD", "repairable", false));

        SampleTables.arrive("code-list.BANK_REFUSAL");
        assertRefused(refused, 409, "code-list-not-published");
    }

    @Test
    void anOfferKeepsWhatTheProductPromised() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        String offers = "applications/" + applicationId + "/offers";
        assertRefused(post(as(OFFICER), offers, Actors.offer()), 409, "application-not-in-status");
        accept(OFFICER, applicationId);
        Map<String, Object> greedy = Actors.offer();
        greedy.put("amountFen", 20_000_001);
        greedy.put("annualRatePercent", "4.36");
        greedy.put("validDays", 31);

        post(as(OFFICER), offers, greedy)
                .then()
                .statusCode(422)
                .body("code", equalTo("offer-not-acceptable"))
                .body(
                        "errors.code",
                        containsInAnyOrder("amount-above-application", "rate-above-listed", "valid-too-long"));
        Actors.follow(borrower, applicationId).body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void aContractBindsTheBorrowerToo() {
        UUID borrower = world.borrower();
        String loanId = Actors.signed(borrower, world.product(World.HNRCB, null));
        String applicationId = asOwnerOf(borrower)
                .get(ROOT + "loans/" + loanId)
                .then()
                .extract()
                .path("applicationId");

        assertRefused(
                post(asOwnerOf(borrower), "applications/" + applicationId + "/withdrawal"),
                409,
                "application-under-contract");
    }

    @Test
    void whoMadeTheOfferDoesNotSignIt() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        accept(OFFICER, applicationId);
        String offerId = offered(OFFICER, applicationId);
        String contract = "offers/" + offerId + "/contract";
        assertRefused(post(as(SIGNER), contract, Actors.contract()), 409, "application-not-in-status");
        select(borrower, offerId);

        assertRefused(post(as(OFFICER.withDuties("contract-signer")), contract, Actors.contract()), 403, "same-person");
        Map<String, Object> yesterday = Actors.contract();
        yesterday.put("signedOn", "2026-11-17");
        assertRefused(post(as(SIGNER), contract, yesterday), 422, "loan-report-not-acceptable");
    }

    @Test
    void badInputIsToldFieldByFieldAndNeverBreaksAnything() {
        UUID borrower = world.borrower();

        assertRefused(post(asOwnerOf(borrower), "applications", Map.of()), 422, "invalid-fields");
        assertRefused(post(asOwnerOf(borrower), "applications", "{"), 400, "malformed-json");
        assertRefused(
                post(asOwnerOf(borrower), "applications", Map.of("productCode", "P", "colour", "red")),
                422,
                "invalid-fields");
        assertRefused(asOwnerOf(borrower).get(ROOT + "applications?after=nonsense"), 400, "invalid-cursor");
        assertRefused(asOwnerOf(borrower).get(ROOT + "applications?limit=201"), 422, "invalid-fields");
        assertRefused(as(OFFICER).get(ROOT + "applications/not-an-id"), 404, "not-found");
        assertRefused(as(OFFICER).get(ROOT + "applications/" + UUID.randomUUID()), 404, "not-found");
        assertRefused(as(OFFICER.forged()).get(ROOT + "assignments"), 401, "unauthenticated");
        assertRefused(as(SIGNER).get(ROOT + "assignments"), 403, "forbidden");
        assertRefused(
                as(DEPARTMENT.withDuties("credit-officer")).get(ROOT + "assignments"), 403, "wrong-participant-kind");
        assertRefused(asOwnerOf(borrower).body(wish("P")).post(ROOT + "applications"), 400, "idempotency-key-missing");
    }

    private static void assertRefused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
