package org.crediteasyloan.profile.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.profile.ProfileTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentTest extends ProfileTest {

    private static final String APPLICATION =
            "{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"BANK-HNRCB\",\"validDays\":90}";
    private static final String MATCHING = "{\"purpose\":\"MATCHING\",\"validDays\":90}";

    private UUID borrowerId = UUID.randomUUID();

    @BeforeEach
    void aBorrowerAndTheBanks() {
        knowBanks();
        borrowerId = mandatedBorrower(nextEnterprise());
    }

    @Test
    void aConsentIsGivenAndPublished() {
        UUID consentId = consented(borrowerId, APPLICATION);

        List<JsonNode> states = published(ConsentState.class, consentId);
        assertThat(states).hasSize(1);
        assertThat(states.getFirst().get("receiver").textValue()).isEqualTo("BANK-HNRCB");
        assertThat(states.getFirst().get("status").textValue()).isEqualTo("ACTIVE");
    }

    @Test
    void aConsentGivenAgainIsRenewedAndNeverEndsInBetween() {
        UUID first = consented(borrowerId, APPLICATION);
        UUID ofOtherBank = consented(borrowerId, APPLICATION.replace("HNRCB", "HNBANK"));

        UUID again = consented(borrowerId, APPLICATION.replace("90", "180"));

        assertThat(again).isEqualTo(first);
        assertThat(statusesOf(first)).containsExactly("ACTIVE", "ACTIVE");
        List<JsonNode> states = published(ConsentState.class, first);
        assertThat(Duration.between(
                        Instant.parse(states.getFirst().get("validUntil").textValue()),
                        Instant.parse(states.getLast().get("validUntil").textValue())))
                .isGreaterThanOrEqualTo(Duration.ofDays(90));
        assertThat(statusesOf(ofOtherBank)).containsExactly("ACTIVE");
        Await.until("both consents in the list", () -> list("ACTIVE").size() == 2);
        assertThat(list("REVOKED")).isEmpty();
    }

    @Test
    void aConsentWhoseTimeIsOverIsNotRenewed() {
        UUID over = consented(borrowerId, APPLICATION);
        TestDatabase.execute("UPDATE consent SET valid_until = now() WHERE id = '" + over + "'");

        UUID later = consented(borrowerId, APPLICATION);

        assertThat(later).isNotEqualTo(over);
        assertThat(statusesOf(over)).containsExactly("ACTIVE", "EXPIRED");
        assertThat(statusesOf(later)).containsExactly("ACTIVE");
    }

    @Test
    void whatMayNotBeConsentedToIsToldAtItsField() {
        refusedAt("/receiver", "receiver-needed", "{\"purpose\":\"LOAN_APPLICATION\",\"validDays\":90}");
        refusedAt(
                "/receiver",
                "receiver-not-allowed",
                "{\"purpose\":\"MATCHING\",\"receiver\":\"BANK-HNRCB\",\"validDays\":90}");
        refusedAt("/receiver", "receiver-unknown", APPLICATION.replace("HNRCB", "NOBODY"));
        refusedAt("/validDays", "too-long", MATCHING.replace("90", "366"));
        refusedAt("/validDays", "min", MATCHING.replace("90", "0"));
        refusedAt("/validDays", "wrong-type", MATCHING.replace("90", "\"90\""));
        refusedAt("/purpose", "wrong-type", MATCHING.replace("MATCHING", "EVERYTHING"));
        refusedAt("/receiver", "participant-code-malformed", APPLICATION.replace("BANK-HNRCB", "?"));
        refusedAt("/purpose", "not-null", "{\"validDays\":90}");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        consent(borrowerId, "{\"purpose\":\"LOAN_APPLICATION\",\"validDays\":9999}")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
    }

    @Test
    void aRevokedConsentCannotBeRevokedAgain() {
        UUID consentId = consented(borrowerId, MATCHING);

        revoke(borrowerId, consentId).then().statusCode(200).body("status", equalTo("REVOKED"));

        assertThat(statusesOf(consentId)).containsExactly("ACTIVE", "REVOKED");
        revoke(borrowerId, consentId).then().statusCode(409).body("code", equalTo("consent-not-live"));
    }

    @Test
    void nobodyRevokesAnothersConsent() {
        UUID consentId = consented(borrowerId, MATCHING);
        UUID otherBorrower = mandatedBorrower(nextEnterprise());

        revoke(otherBorrower, consentId).then().statusCode(404);

        assertThat(statusesOf(consentId)).containsExactly("ACTIVE");
    }

    @Test
    void withoutAMandateNothingIsConsentedTo() {
        consent(UUID.randomUUID(), MATCHING).then().statusCode(403).body("code", equalTo("no-mandate"));
        posting(representative(), MATCHING)
                .post(ROOT + "/consents")
                .then()
                .statusCode(400)
                .body("code", equalTo("acting-for-missing"));
    }

    @Test
    void theSameKeyTwiceIsOneConsent() {
        String key = UUID.randomUUID().toString();

        String first = keyed(key, MATCHING).then().statusCode(201).extract().path("consentId");
        String second = keyed(key, MATCHING).then().statusCode(201).extract().path("consentId");

        assertThat(second).isEqualTo(first);
        assertThat(statusesOf(UUID.fromString(first))).containsExactly("ACTIVE");
        keyed(key, APPLICATION).then().statusCode(409).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aConsentExpiresByItself() {
        UUID consentId = consented(borrowerId, MATCHING);

        clock.moveAhead(Duration.ofDays(91));

        Await.until("the end of the consent", () -> statusesOf(consentId).size() == 2);
        assertThat(statusesOf(consentId)).containsExactly("ACTIVE", "EXPIRED");
    }

    @Test
    void theListGoesOnWhereThePageBeforeEnded() {
        UUID first = consented(borrowerId, MATCHING);
        UUID second = consented(borrowerId, APPLICATION);
        Await.until("both consents in the list", () -> list("ACTIVE").size() == 2);

        var page = acting(borrowerId)
                .queryParam("limit", 1)
                .get(ROOT + "/consents")
                .then()
                .statusCode(200)
                .body("items.consentId", equalTo(List.of(first.toString())))
                .extract();

        acting(borrowerId)
                .queryParam("limit", 1)
                .queryParam("after", page.<String>path("next"))
                .get(ROOT + "/consents")
                .then()
                .statusCode(200)
                .body("items.consentId", equalTo(List.of(second.toString())));
    }

    private void refusedAt(String pointer, String code, String body) {
        consent(borrowerId, body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private Response revoke(UUID actingFor, UUID consentId) {
        return acting(actingFor)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ROOT + "/consents/" + consentId + "/revocation");
    }

    private Response keyed(String key, String body) {
        return acting(borrowerId)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(ROOT + "/consents");
    }

    private List<String> statusesOf(UUID consentId) {
        return published(ConsentState.class, consentId).stream()
                .map(state -> state.get("status").textValue())
                .toList();
    }

    private List<String> list(String status) {
        return acting(borrowerId)
                .get(ROOT + "/consents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.status == '" + status + "' }.consentId");
    }
}
