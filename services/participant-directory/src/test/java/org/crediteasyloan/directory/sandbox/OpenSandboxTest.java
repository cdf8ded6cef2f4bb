package org.crediteasyloan.directory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.directory.key.TestKeys;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenSandboxTest {

    @ConfigProperty(name = "test.peer")
    String peer;

    @Inject
    TellIdentityProvider telling;

    @Inject
    PublishedEvents events;

    private final String subject = "developer-" + UUID.randomUUID();
    private final Caller developer = developer(subject);
    private final Map<String, Object> key = TestKeys.rsa("first", 2048);

    @AfterEach
    void theIdentityProviderIsWell() {
        mood("WELL");
    }

    @Test
    void onePersonsCallMakesABankWithItsClient() throws Exception {
        JsonPath bank = open(key);
        String code = bank.getString("participantCode");

        assertThat(code).startsWith("SANDBOX-");
        assertThat(bank.getString("state")).isEqualTo("READY");
        assertThat(bank.getString("clientId")).isEqualTo(code);
        assertThat(bank.getString("tokenEndpoint"))
                .isEqualTo(bank.getString("issuer") + "/protocol/openid-connect/token");
        assertThat(bank.getString("services[0].name")).isEqualTo("whitelist");
        assertThat(bank.getList("mayCall")).contains("GET /whitelist/v1/leads");
        assertThat(events.statesOf(code, ParticipantState.class))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.status()).isEqualTo(ParticipantState.Status.SANDBOX);
                    assertThat(told.takesNewWork()).isFalse();
                });
    }

    @Test
    void itsClientIsBoundToItsKeyAndSaysNothingOfItself() {
        JsonPath client = client(open(key).getString("participantCode"));

        assertThat(client.getBoolean("enabled")).isTrue();
        assertThat(client.getString("clientAuthenticatorType")).isEqualTo("client-jwt");
        assertThat(client.getString("attributes.binding")).isEqualTo("dpop");
        assertThat(client.getString("attributes.'dpop.bound.access.tokens'")).isEqualTo("true");
        assertThat(client.getString("attributes.'jwks.string'")).contains((String) key.get("n"));
        assertThat(client.getList("defaultClientScopes")).contains("sandbox-bank", "credit-easy-loan-machine");
        assertThat(client.getBoolean("fullScopeAllowed")).isFalse();
        assertThat(client.<Object>get("protocolMappers")).isNull();
    }

    @Test
    void theSameKeyTwiceIsTheSameBank() {
        String first = open(key).getString("participantCode");

        String second = open(key).getString("participantCode");

        assertThat(second).isEqualTo(first);
        developer.get("/sandboxes").statusCode(200).body("participantCode", contains(first));
    }

    @Test
    void anotherPersonWithTheSameKeyHasAnotherBank() {
        String first = open(key).getString("participantCode");

        String second = developer("developer-" + UUID.randomUUID())
                .post("/sandboxes", Map.of("jwk", key))
                .statusCode(201)
                .extract()
                .path("participantCode");

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aWeakKeyAndAPrivateOneAreRefusedAndNothingIsMade() {
        Map<String, Object> weak = TestKeys.rsa("weak", 1024);
        weak.put("d", "AQAB");

        developer
                .post("/sandboxes", Map.of("jwk", weak))
                .statusCode(422)
                .body("errors.code", hasItem("key-too-weak"))
                .body("errors.code", hasItem("private-key"));

        developer.get("/sandboxes").body("$", hasSize(0));
    }

    @Test
    void whoeverHasNotTheDutyOrIsNoPersonOpensNone() {
        Caller.ofBank(Duty.INSTITUTION_ADMINISTRATOR)
                .post("/sandboxes", Map.of("jwk", key))
                .statusCode(403);
        new Caller(TestTokens.machine("core", "BANK-HNRCB", "BANK", Duty.SANDBOX_DEVELOPER))
                .post("/sandboxes", Map.of("jwk", key))
                .statusCode(403)
                .body("code", equalTo("person-needed"));
        new Caller(TestTokens.person(subject, "SUP-FINANCE-OFFICE", "SUPERVISOR", Duty.SANDBOX_DEVELOPER))
                .post("/sandboxes", Map.of("jwk", key))
                .statusCode(403)
                .body("code", equalTo("supervisor-only-looks"));
    }

    @Test
    void aPersonHasAsManyAsThePolicySays() {
        for (int number = 0; number < 3; number++) {
            open(TestKeys.ellipticCurve("k", "P-256", "ES256"));
        }

        developer.post("/sandboxes", Map.of("jwk", key)).statusCode(409).body("code", equalTo("too-many-sandboxes"));
    }

    @Test
    void anEndedOneMakesRoomUntilTheDaysNumberIsReached() {
        for (int number = 0; number < 10; number++) {
            end(open(TestKeys.ellipticCurve("k", "P-256", "ES256")).getString("participantCode"));
        }

        developer
                .post("/sandboxes", Map.of("jwk", key))
                .statusCode(409)
                .body("code", equalTo("too-many-sandboxes-opened"));
    }

    @Test
    void itsOwnerEndsItAtOnce() throws Exception {
        String code = open(key).getString("participantCode");

        end(code);

        assertThat(client(code).getBoolean("enabled")).isFalse();
        assertThat(events.statesOf(code, ParticipantState.class).getLast().status())
                .isEqualTo(ParticipantState.Status.LEFT);
        developer.get("/sandboxes/" + code).body("state", equalTo("ENDED")).body("endedAt", notNullValue());
    }

    @Test
    void nobodyElseSeesOrEndsIt() {
        String code = open(key).getString("participantCode");
        Caller other = developer("developer-" + UUID.randomUUID());

        other.get("/sandboxes/" + code).statusCode(404);
        RestAssured.given()
                .filter(other.token().sent())
                .delete("/participant-directory/v1/sandboxes/" + code)
                .then()
                .statusCode(404);

        developer.get("/sandboxes/" + code).body("state", equalTo("READY"));
    }

    @Test
    void itsTermEndsIt() {
        String code = open(key).getString("participantCode");

        TestDatabase.execute("UPDATE deadline SET due_at = now() WHERE kind = 'sandbox-end'"
                + " AND subject_id = (SELECT id FROM sandbox WHERE participant_code = '" + code + "')");

        Await.until("its end", () -> stateOf(code).equals("ENDING"));
        telling.now(idOf(code));
        assertThat(stateOf(code)).isEqualTo("ENDED");
        assertThat(client(code).getBoolean("enabled")).isFalse();
    }

    @Test
    void anIdentityProviderThatIsDownIsToldLater() {
        mood("DOWN");
        JsonPath waiting = open(key);
        String code = waiting.getString("participantCode");
        assertThat(waiting.getString("state")).isEqualTo("PREPARING");

        mood("WELL");
        itIsDue(code);
        telling.work();

        assertThat(stateOf(code)).isEqualTo("READY");
        assertThat(client(code).getBoolean("enabled")).isTrue();
    }

    @Test
    void aClientThatWasMadeByARequestThatDiedIsFoundAgain() {
        mood("ANSWERS_LOST");
        String code = open(key).getString("participantCode");
        String made = client(code).getString("id");

        mood("WELL");
        itIsDue(code);
        telling.work();

        assertThat(stateOf(code)).isEqualTo("READY");
        assertThat(client(code).getString("id")).isEqualTo(made);
    }

    /** As it stands when the process was killed after the first transaction. */
    @Test
    void aBankOfWhichNothingButTheWishWasWrittenIsMade() throws Exception {
        String code = "SANDBOX-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        TestDatabase.execute("""
                INSERT INTO sandbox (id, participant_code, owner, key_thumbprint, jwk, state, opened_at, ends_at, due_at)
                VALUES (gen_random_uuid(), '%s', '%s', 'x', '{"kty":"RSA","alg":"PS256"}', 'PREPARING', now(), now(), now())
                """.formatted(code, subject));

        telling.work();

        assertThat(stateOf(code)).isEqualTo("READY");
        assertThat(client(code).getBoolean("enabled")).isTrue();
        assertThat(events.statesOf(code, ParticipantState.class)).hasSize(1);
    }

    @Test
    void oneThatIsBeingMadeWhenItEndsIsMadeFirstAndThenDisabled() {
        String code = open(key).getString("participantCode");
        UUID holder = UUID.randomUUID();
        TestDatabase.execute("UPDATE sandbox SET state = 'PREPARING', lease = '" + holder
                + "', due_at = now() + interval '30 seconds' WHERE participant_code = '" + code + "'");

        end(code);

        assertThat(client(code).getBoolean("enabled")).isTrue();
        assertThat(stateOf(code)).isEqualTo("ENDING");
        itIsDue(code);
        telling.work();
        assertThat(stateOf(code)).isEqualTo("ENDED");
        assertThat(client(code).getBoolean("enabled")).isFalse();
    }

    @Test
    void theRegisterShowsItToTheOperatorAlone() {
        String code = open(key).getString("participantCode");

        developer.get("/participants").body("code", not(hasItem(code)));
        developer.get(Institutions.path(code)).statusCode(404);
        Institutions.MAKER.get("/participants").body("code", hasItem(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/promotion", "/departure/withdrawal", "/review"})
    void nobodyMakesMoreOfIt(String step) {
        String code = open(key).getString("participantCode");

        Institutions.MAKER.post(Institutions.path(code) + step).statusCode(oneOf(403, 409));
        Institutions.MAKER.get(Institutions.path(code)).body("status", equalTo("SANDBOX"));
    }

    @Test
    void nobodyIsProposedUnderACodeOfASandboxOrAsOne() {
        Map<String, Object> proposal =
                Institutions.with(Institutions.bank("SANDBOX-BANK"), "institutionType", "SANDBOX_BANK");

        Institutions.MAKER
                .post("/participants", proposal)
                .statusCode(422)
                .body("errors.code", hasItem("code-of-a-sandbox"))
                .body("errors.code", hasItem("institution-type-unknown"));
    }

    private JsonPath open(Map<String, Object> publicKey) {
        return developer
                .post("/sandboxes", Map.of("jwk", publicKey))
                .statusCode(201)
                .body("participantCode", startsWith("SANDBOX-"))
                .body("endedAt", nullValue())
                .extract()
                .jsonPath();
    }

    private void end(String code) {
        RestAssured.given()
                .filter(developer.token().sent())
                .delete("/participant-directory/v1/sandboxes/" + code)
                .then()
                .statusCode(200);
    }

    private JsonPath client(String code) {
        return RestAssured.get(peer + "/" + code).jsonPath();
    }

    private void mood(String mood) {
        RestAssured.post(peer + "/" + mood).then().statusCode(200);
    }

    private String stateOf(String code) {
        return TestDatabase.list("SELECT state FROM sandbox WHERE participant_code = '" + code + "'")
                .getFirst();
    }

    private static UUID idOf(String code) {
        return UUID.fromString(TestDatabase.list("SELECT id FROM sandbox WHERE participant_code = '" + code + "'")
                .getFirst());
    }

    private static void itIsDue(String code) {
        TestDatabase.execute("UPDATE sandbox SET due_at = now() WHERE participant_code = '" + code + "'");
    }

    private static Caller developer(String subject) {
        return new Caller(TestTokens.person(subject, "BANK-HNRCB", "BANK", Duty.SANDBOX_DEVELOPER));
    }
}
