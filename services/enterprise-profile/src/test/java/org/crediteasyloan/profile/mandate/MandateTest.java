package org.crediteasyloan.profile.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.profile.ProfileTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MandateTest extends ProfileTest {

    @Test
    void theLegalRepresentativeGetsAMandateAndTheBorrowerIsMadeFromTheRegister() {
        UnifiedSocialCreditCode uscc = nextEnterprise();

        var mandate = claim(uscc)
                .then()
                .statusCode(201)
                .body("uscc", equalTo(uscc.value()))
                .body("status", equalTo("ACTIVE"))
                .extract();

        List<JsonNode> states = published(MandateState.class, mandate.path("mandateId"));
        assertThat(states).hasSize(1);
        assertThat(states.getFirst().get("subject").textValue()).isEqualTo(subject);
        assertThat(states.getFirst().get("borrowerId").textValue()).isEqualTo(mandate.path("borrowerId"));
        JsonNode borrower =
                published(BorrowerState.class, mandate.path("borrowerId")).getFirst();
        assertThat(borrower.get("regionCode").textValue()).isEqualTo("469002");
        assertThat(borrower.get("sizeClass").textValue()).isEqualTo("UNKNOWN");
    }

    @Test
    void aCodeTypedCarelesslyIsRead() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        String typed = " " + uscc.value().substring(0, 9).toLowerCase(java.util.Locale.ROOT) + " "
                + uscc.value().substring(9);

        posting(representative(), "{\"uscc\":\"" + typed + "\"}")
                .post(ROOT + "/mandates")
                .then()
                .statusCode(201)
                .body("uscc", equalTo(uscc.value()));
    }

    @Test
    void nameAndPhoneMustBothAgree() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        TestToken otherName =
                TestTokens.borrowerPerson(subject, "王小红", "19900000001").withDuties(Duty.BORROWER);
        TestToken otherPhone =
                TestTokens.borrowerPerson(subject, "王小明", "19900000009").withDuties(Duty.BORROWER);

        for (TestToken token : List.of(otherName, otherPhone)) {
            posting(token, "{\"uscc\":\"" + uscc + "\"}")
                    .post(ROOT + "/mandates")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-legal-representative"));
        }

        assertThat(query("SELECT id FROM borrower WHERE uscc = '" + uscc + "'")).isEmpty();
    }

    @Test
    void anUnverifiedPersonIsAskedToVerifyFirst() {
        String body = "{\"uscc\":\"" + nextEnterprise() + "\"}";

        for (String claim : List.of("real_name", "phone")) {
            posting(representative().without(claim), body)
                    .post(ROOT + "/mandates")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("identity-not-verified"));
        }
    }

    @Test
    void whatTheRegisterDoesNotKnowCannotBeClaimed() {
        posting(representative(), "{\"uscc\":\"91350100M000100Y43\"}")
                .post(ROOT + "/mandates")
                .then()
                .statusCode(422)
                .body("code", equalTo("registry-unknown-enterprise"));
    }

    @Test
    void aCodeWithoutARegionNeedsAListFirst() {
        UnifiedSocialCreditCode uscc = new UnifiedSocialCreditCode("91WW9002MA5T0001X0");
        TestToken representative =
                TestTokens.borrowerPerson(subject, "李小红", "19900000002").withDuties(Duty.BORROWER);
        String body = "{\"uscc\":\"" + uscc + "\"}";

        posting(representative, body)
                .post(ROOT + "/mandates")
                .then()
                .statusCode(422)
                .body("code", equalTo("region-not-in-code"));

        arrive(row(uscc, TODAY, 5, 1L));
        posting(representative, body).post(ROOT + "/mandates").then().statusCode(201);
    }

    @Test
    void claimsAtTheSameMomentAreOneBorrowerAndOneMandate() throws Exception {
        UnifiedSocialCreditCode uscc = nextEnterprise();

        List<String> mandates;
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> claim =
                    () -> claim(uscc).then().statusCode(201).extract().path("mandateId");
            mandates = threads.invokeAll(Collections.nCopies(8, claim)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
        }

        assertThat(mandates).hasSize(1);
        assertThat(published(MandateState.class, mandates.getFirst()))
                .extracting(state -> state.get("version").longValue())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(published(BorrowerState.class, borrowerIdOf(uscc))).hasSize(1);
    }

    @Test
    void badBodiesAreProblemsAtTheField() {
        posting(representative(), "{\"uscc\":\"12345\"}")
                .post(ROOT + "/mandates")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/uscc"))
                .body("errors[0].code", equalTo("uscc-malformed"));
        posting(representative(), "{}").post(ROOT + "/mandates").then().statusCode(422);
        posting(representative(), "{\"uscc\":17}")
                .post(ROOT + "/mandates")
                .then()
                .statusCode(422);
        posting(representative(), "{\"uscc\":\"x\",\"more\":1}")
                .post(ROOT + "/mandates")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-field"));
        posting(representative(), "no json").post(ROOT + "/mandates").then().statusCode(400);
    }

    @Test
    void onlyABorrowersPersonMayClaim() {
        posting(creditOfficer(BANK), "{\"uscc\":\"" + nextEnterprise() + "\"}")
                .post(ROOT + "/mandates")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void theSameKeyTwiceIsOneMandateAndAnotherBodyIsRefused() {
        String body = "{\"uscc\":\"" + nextEnterprise() + "\"}";
        String key = UUID.randomUUID().toString();

        String first = keyed(key, body).then().statusCode(201).extract().path("mandateId");
        String second = keyed(key, body).then().statusCode(201).extract().path("mandateId");

        assertThat(second).isEqualTo(first);
        assertThat(published(MandateState.class, first)).hasSize(1);
        keyed(key, "{\"uscc\":\"" + nextEnterprise() + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void claimingAgainRenewsTheSameMandate() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        String mandateId = claim(uscc).then().statusCode(201).extract().path("mandateId");
        String validUntil = published(MandateState.class, mandateId)
                .getFirst()
                .get("validUntil")
                .textValue();
        clock.moveAhead(Duration.ofDays(10));

        claim(uscc).then().statusCode(201).body("mandateId", equalTo(mandateId)).body("validUntil", not(validUntil));

        assertThat(published(MandateState.class, mandateId))
                .extracting(state -> state.get("version").longValue())
                .containsExactly(1L, 2L);
    }

    @Test
    void aPersonHoldsNoMoreMandatesThanAllowed() {
        for (int held = 0; held < 3; held++) {
            mandatedBorrower(nextEnterprise());
        }

        claim(nextEnterprise()).then().statusCode(409).body("code", equalTo("mandate-limit-reached"));
    }

    @Test
    void aRevokedMandateEndsAtOnce() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        String mandateId = claim(uscc).then().statusCode(201).extract().path("mandateId");
        UUID borrowerId = borrowerIdOf(uscc);

        revoke(representative(), mandateId).then().statusCode(200).body("status", equalTo("REVOKED"));

        acting(borrowerId)
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .statusCode(403)
                .body("code", equalTo("no-mandate"));
        assertThat(published(MandateState.class, mandateId)
                        .getLast()
                        .get("status")
                        .textValue())
                .isEqualTo("REVOKED");
        revoke(representative(), mandateId).then().statusCode(409).body("code", equalTo("mandate-not-live"));
    }

    @Test
    void nobodyRevokesAnothersMandate() {
        String mandateId =
                claim(nextEnterprise()).then().statusCode(201).extract().path("mandateId");
        TestToken stranger =
                TestTokens.borrowerPerson("stranger", "王小明", "19900000001").withDuties(Duty.BORROWER);

        revoke(stranger, mandateId).then().statusCode(404);
        revoke(representative(), UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void aMandateExpiresByItself() {
        String mandateId =
                claim(nextEnterprise()).then().statusCode(201).extract().path("mandateId");

        clock.moveAhead(Duration.ofDays(366));

        Await.until(
                "the end of the mandate",
                () -> published(MandateState.class, mandateId).size() == 2);
        assertThat(published(MandateState.class, mandateId)
                        .getLast()
                        .get("status")
                        .textValue())
                .isEqualTo("EXPIRED");
    }

    @Test
    void nothingOfThePersonIsStoredOrPublished() {
        claim(nextEnterprise()).then().statusCode(201);

        for (String table : List.of("mandate", "borrower", "fact_statement", "outbox_event", "idempotency_record")) {
            assertThat(query("SELECT t::text FROM " + table
                            + " t WHERE t::text LIKE '%王小明%' OR t::text LIKE '%19900000001%'"))
                    .as(table)
                    .isEmpty();
        }
    }

    private io.restassured.response.Response keyed(String key, String body) {
        return as(representative())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(ROOT + "/mandates");
    }

    private static io.restassured.response.Response revoke(TestToken token, String mandateId) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ROOT + "/mandates/" + mandateId + "/revocation");
    }
}
