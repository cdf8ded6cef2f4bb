package org.crediteasyloan.profile.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.profile.ProfileTest;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.registry.ChangingRegistry;
import org.crediteasyloan.profile.registry.SampleLicences;
import org.junit.jupiter.api.Test;

/** Whoever holds an electronic business licence presents it for a challenge and acts for the business. */
@QuarkusTest
class LicenceTest extends ProfileTest {

    @Inject
    SampleLicences licences;

    @Inject
    ChangingRegistry registry;

    private final UnifiedSocialCreditCode uscc = nextEnterprise();
    private final String licenceNo = "L-" + UUID.randomUUID();
    private final Person person = new Person("冯执照", nextPhone());
    private final TestToken holder = signedIn("holder-" + UUID.randomUUID(), person);

    @Test
    void theHolderGetsAMandateWithinWhatTheLicenceSays() {
        Map<String, Object> claims = claims(challenge());

        Response presented = present(licences.sign(claims));

        String mandateId = presented
                .then()
                .statusCode(201)
                .body("uscc", equalTo(uscc.value()))
                .body("scopes", contains("VIEW", "APPLY"))
                .extract()
                .path("mandateId");
        assertThat(published(MandateState.class, mandateId)).hasSize(1);
        assertThat(Instant.parse(presented.path("validUntil")))
                .isEqualTo(Instant.ofEpochSecond((long) claims.get("exp")));
        UUID borrowerId = UUID.fromString(presented.path("borrowerId"));
        as(holder)
                .header("Acting-For", borrowerId.toString())
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .statusCode(200);
    }

    @Test
    void aMandateOutlivesNoLongerThanTheRegisterIsTrusted() {
        Map<String, Object> claims = claims(challenge());
        claims.put("exp", Instant.now().plus(Duration.ofDays(4000)).getEpochSecond());

        Response presented = present(licences.sign(claims));

        presented.then().statusCode(201);
        assertThat(Instant.parse(presented.path("validUntil")))
                .isBefore(Instant.now().plus(Duration.ofDays(366)));
    }

    @Test
    void aChallengeIsAnsweredOnce() {
        String nonce = challenge();
        present(licences.sign(claims(nonce))).then().statusCode(201);

        Response again = present(licences.sign(claims(nonce)));

        again.then().statusCode(409).body("code", equalTo("licence-challenge-used"));
    }

    @Test
    void aChallengeExpires() {
        String statement = licences.sign(claims(challenge()));

        clock.moveAhead(Duration.ofMinutes(6));

        present(statement).then().statusCode(409).body("code", equalTo("licence-challenge-expired"));
    }

    @Test
    void anothersChallengeOrNoneIsRefused() {
        String anothers = challengeTo(signedIn("another-" + UUID.randomUUID(), person));

        for (String nonce : List.of(anothers, "never-given")) {
            present(licences.sign(claims(nonce)))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("licence-challenge-unknown"));
        }
    }

    @Test
    void whatTheIssuerDidNotSignIsRefused() {
        Map<String, Object> claims = claims(challenge());
        String signed = licences.sign(claims);
        String other = licences.sign(claims("other"));
        String altered = signed.substring(0, signed.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

        for (String statement : List.of(licences.forge(claims), licences.signOldFashioned(claims), altered)) {
            present(statement).then().statusCode(422).body("code", equalTo("licence-signature-wrong"));
        }
        present(signed).then().statusCode(201);
    }

    @Test
    void aStatementThatLacksSomethingIsRefused() {
        for (String claim : List.of("licence_no", "uscc", "holder", "scopes", "exp", "nonce")) {
            Map<String, Object> claims = claims(challenge());
            claims.remove(claim);

            present(licences.sign(claims)).then().statusCode(422).body("code", equalTo("licence-statement-malformed"));
        }
        present("no statement").then().statusCode(422).body("code", equalTo("licence-statement-malformed"));
    }

    @Test
    void anothersLicenceIsRefused() {
        Map<String, Object> claims = claims(challenge());
        claims.put("holder", Map.of("real_name", person.realName(), "phone", "13900000000"));

        Response presented = present(licences.sign(claims));

        presented.then().statusCode(403).body("code", equalTo("licence-of-another"));
    }

    @Test
    void aLicenceThatIsOverOrRevokedIsRefused() {
        Map<String, Object> over = claims(challenge());
        over.put("exp", Instant.now().minusSeconds(1).getEpochSecond());
        present(licences.sign(over)).then().statusCode(403).body("code", equalTo("licence-expired"));
        licences.revoke(licenceNo);

        Response revoked = present(licences.sign(claims(challenge())));

        revoked.then().statusCode(403).body("code", equalTo("licence-revoked"));
    }

    @Test
    void aBusinessThatIsUnknownOrDissolvedHasNoPeople() {
        Map<String, Object> unknown = claims(challenge());
        unknown.put("uscc", "91350100M000100Y43");
        present(licences.sign(unknown)).then().statusCode(422).body("code", equalTo("registry-unknown-enterprise"));
        registry.dissolve(uscc);

        Response dissolved = present(licences.sign(claims(challenge())));

        dissolved.then().statusCode(409).body("code", equalTo("enterprise-dissolved"));
        claim(uscc).then().statusCode(409).body("code", equalTo("enterprise-dissolved"));
    }

    @Test
    void theMandateEndsSoonAfterItsLicenceIsRevoked() {
        String mandateId = present(licences.sign(claims(challenge()))).path("mandateId");
        licences.revoke(licenceNo);

        clock.moveAhead(Duration.ofHours(25));

        Await.until(
                "the issuer's answer",
                () -> published(MandateState.class, mandateId)
                        .getLast()
                        .get("status")
                        .textValue()
                        .equals("REVOKED"));
    }

    @Test
    void theLegalRepresentativeKeepsWhatItHolds() {
        String mandateId = claim(uscc).then().statusCode(201).extract().path("mandateId");
        Map<String, Object> claims = claims(challengeTo(representative()));
        claims.put("holder", Map.of("real_name", "王小明", "phone", "19900000001"));

        Response presented = presentAs(representative(), licences.sign(claims));

        presented.then().statusCode(201).body("mandateId", equalTo(mandateId)).body("scopes.size()", equalTo(4));
        assertThat(published(MandateState.class, mandateId)).hasSize(1);
    }

    private String challenge() {
        return challengeTo(holder);
    }

    private static String challengeTo(TestToken whom) {
        return posting(whom, "{}")
                .post(ROOT + "/licence-challenges")
                .then()
                .statusCode(201)
                .extract()
                .path("nonce");
    }

    private Response present(String statement) {
        return presentAs(holder, statement);
    }

    private static Response presentAs(TestToken whom, String statement) {
        return posting(whom, Map.of("statement", statement)).post(ROOT + "/licence-presentations");
    }

    private Map<String, Object> claims(String nonce) {
        return new HashMap<>(Map.of(
                "licence_no",
                licenceNo,
                "uscc",
                uscc.value(),
                "holder",
                Map.of("real_name", person.realName(), "phone", person.phone()),
                "scopes",
                List.of("APPLY"),
                "exp",
                Instant.now().plus(Duration.ofDays(90)).getEpochSecond(),
                "iat",
                Instant.now().getEpochSecond(),
                "nonce",
                nonce));
    }
}
