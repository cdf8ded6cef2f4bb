package org.crediteasyloan.profile.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.profile.ProfileTest;
import org.crediteasyloan.profile.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The help desk looks where a borrower lets it, as long as it lets it, and the borrower sees at what. */
@QuarkusTest
class HelpTest extends ProfileTest {

    private final UnifiedSocialCreditCode uscc = nextEnterprise();
    private final String agentSubject = "agent-" + UUID.randomUUID();
    private final TestToken agent =
            TestTokens.person(agentSubject, "OPS-PLATFORM", "OPERATOR", Duty.HELP_DESK, Duty.BORROWER);

    private UUID borrowerId;

    @BeforeEach
    void aBusiness() {
        borrowerId = mandatedBorrower(uscc);
    }

    @Test
    void theAgentGetsACodeToTellAndLearnsNothingElse() {
        Response asked = ask(uscc.value(), "OTHER", 15);

        asked.then()
                .statusCode(201)
                .body("progress", equalTo("ASKED"))
                .body("code", matchesPattern("\\d{6}"))
                .body("borrowerId", nullValue());
        looking().get(ROOT + "/borrowers/" + borrowerId).then().statusCode(403).body("code", equalTo("no-mandate"));
    }

    @Test
    void theBorrowerSeesWhoAsksAndWhyButNotTheCode() {
        String sessionId = ask(uscc.value(), "APPLICATION_PROGRESS", 15).path("sessionId");

        Response sessions = acting(borrowerId).get(ROOT + "/help-sessions");

        sessions.then()
                .statusCode(200)
                .body("sessionId", contains(sessionId))
                .body("[0].agent", equalTo(agentSubject))
                .body("[0].reasonCode", equalTo("APPLICATION_PROGRESS"))
                .body("[0].minutes", equalTo(15))
                .body("[0].code", nullValue());
    }

    @Test
    void whoWasLetInSeesWhatTheBorrowerSeesAndEveryLookIsTold() {
        String sessionId = open(15);

        Response seen = looking().get(ROOT + "/borrowers/" + borrowerId);

        seen.then().statusCode(200).body("uscc", equalTo(uscc.value()));
        as(agent).get(ROOT + "/borrowers").then().statusCode(200).body("borrowerId", contains(borrowerId.toString()));
        JsonNode told = published(AccessRecorded.class, borrowerId).getLast();
        assertThat(told.get("reader").textValue()).isEqualTo("OPS-PLATFORM");
        assertThat(told.get("agent").textValue()).isEqualTo(agentSubject);
        assertThat(told.get("basis").textValue()).isEqualTo(sessionId);
        assertThat(told.get("what").textValue()).isEqualTo("GET /enterprise-profile/v1/borrowers/{borrowerId}");
    }

    @Test
    void theBorrowerReadsInItsLogWhatTheAgentRead() {
        String sessionId = UUID.randomUUID().toString();
        arrive(new AccessRecorded(
                UUID.randomUUID(),
                borrowerId,
                new org.crediteasyloan.contracts.ParticipantCode("OPS-PLATFORM"),
                "loan-routing",
                "GET /loan-routing/v1/applications",
                sessionId,
                java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                agentSubject));

        Response log = acting(borrowerId).get(ROOT + "/access-log");

        log.then().statusCode(200).body("items.agent", contains(agentSubject)).body("items.basis", contains(sessionId));
    }

    @Test
    void theBorrowersOwnLooksAreNotTold() {
        acting(borrowerId).get(ROOT + "/borrowers/" + borrowerId).then().statusCode(200);

        assertThat(published(AccessRecorded.class, borrowerId)).isEmpty();
    }

    @Test
    void whoMayLookChangesNothing() {
        open(15);

        for (String path : List.of("/consents", "/erasure-requests", "/operators")) {
            posting(agent, "{\"purpose\":\"MATCHING\",\"validDays\":30}")
                    .header("Acting-For", borrowerId.toString())
                    .post(ROOT + path)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(403, 422));
        }
        looking().get(ROOT + "/operators").then().statusCode(403).body("code", equalTo("mandate-scope-missing"));
        assertThat(query("SELECT id FROM consent WHERE borrower_id = '" + borrowerId + "'"))
                .isEmpty();
    }

    @Test
    void aWrongCodeOpensNothing() {
        Response asked = ask(uscc.value(), "OTHER", 15);
        String other = asked.path("code").equals("000000") ? "000001" : "000000";

        Response approved = approve(asked.path("sessionId"), other);

        approved.then().statusCode(422).body("code", equalTo("help-code-wrong"));
        looking().get(ROOT + "/borrowers/" + borrowerId).then().statusCode(403);
    }

    @Test
    void theBorrowerEndsItAtOnce() {
        String sessionId = open(15);

        Response ended = posting(representative(), "{}")
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/help-sessions/" + sessionId + "/end");

        ended.then().statusCode(200).body("progress", equalTo("ENDED"));
        looking().get(ROOT + "/borrowers/" + borrowerId).then().statusCode(403).body("code", equalTo("no-mandate"));
        assertThat(published(MandateState.class, sessionId)
                        .getLast()
                        .get("status")
                        .textValue())
                .isEqualTo("REVOKED");
        approve(sessionId, "000000").then().statusCode(409).body("code", equalTo("help-session-not-open"));
    }

    @Test
    void theAgentLeavesByItself() {
        String sessionId = open(15);

        Response ended = posting(agent, "{}").post(ROOT + "/help-sessions/" + sessionId + "/end");

        ended.then().statusCode(200).body("progress", equalTo("ENDED"));
        looking().get(ROOT + "/borrowers/" + borrowerId).then().statusCode(403);
        as(agent).get(ROOT + "/help-sessions").then().body("", empty());
    }

    @Test
    void itEndsWithItsMinutes() {
        String sessionId = open(15);

        clock.moveAhead(Duration.ofMinutes(16));

        looking().get(ROOT + "/borrowers/" + borrowerId).then().statusCode(403).body("code", equalTo("no-mandate"));
        acting(borrowerId).get(ROOT + "/help-sessions").then().body("", empty());
        Await.until(
                "the end of the session",
                () -> published(MandateState.class, sessionId)
                        .getLast()
                        .get("status")
                        .textValue()
                        .equals("EXPIRED"));
    }

    @Test
    void aRequestNobodyApprovesLapses() {
        Response asked = ask(uscc.value(), "OTHER", 15);

        clock.moveAhead(Duration.ofMinutes(11));

        approve(asked.path("sessionId"), asked.path("code"))
                .then()
                .statusCode(409)
                .body("code", equalTo("help-session-not-open"));
        Await.until(
                "the end of the request",
                () -> query("SELECT status FROM help_session WHERE id = '%s'"
                                .formatted(asked.<String>path("sessionId")))
                        .filter("LAPSED"::equals)
                        .isPresent());
    }

    @Test
    void allThatIsWrongWithARequestIsToldAtOnce() {
        Response asked = ask(uscc.value(), "CURIOSITY", 31);

        asked.then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reasonCode", "/minutes"))
                .body("errors.code", containsInAnyOrder("reason-unknown", "too-long"));
        ask("91350100M000100Y43", "OTHER", 5).then().statusCode(404);
        ask("123", "OTHER", 5).then().statusCode(422).body("errors[0].code", equalTo("uscc-malformed"));
    }

    @Test
    void whoMayNotConsentMayNotLetAnybodyLook() {
        Response asked = ask(uscc.value(), "OTHER", 15);
        TestToken operator = operator(borrowerId, "operator-" + UUID.randomUUID(), MandateScope.APPLY);

        Response approved = posting(operator, Map.of("code", asked.<String>path("code")))
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/help-sessions/" + asked.path("sessionId") + "/approval");

        approved.then().statusCode(403).body("code", equalTo("mandate-scope-missing"));
    }

    @Test
    void aPersonWithoutACreditCodeTellsANumber() {
        Person farmer = new Person("符种田", nextPhone());
        TestToken person = signedIn(subject, farmer);
        UUID personId = registered(person, farmer);
        String number = posting(person, Map.of())
                .header("Acting-For", personId.toString())
                .post(ROOT + "/help-numbers")
                .then()
                .statusCode(201)
                .body("number", matchesPattern("\\d{8}"))
                .extract()
                .path("number");

        Response asked = askByNumber(number);

        asked.then().statusCode(201).body("borrowerId", nullValue());
        String sessionId = asked.path("sessionId");
        posting(person, Map.of("code", asked.path("code")))
                .header("Acting-For", personId.toString())
                .post(ROOT + "/help-sessions/" + sessionId + "/approval")
                .then()
                .statusCode(200)
                .body("progress", equalTo("OPEN"));
        as(agent)
                .header("Acting-For", personId.toString())
                .get(ROOT + "/borrowers/" + personId)
                .then()
                .statusCode(200)
                .body("kind", equalTo("NATURAL_PERSON"));
        JsonNode told = published(AccessRecorded.class, personId).getLast();
        assertThat(told.get("agent").textValue()).isEqualTo(agentSubject);
        assertThat(told.get("basis").textValue()).isEqualTo(sessionId);
    }

    @Test
    void aNumberNobodyHasOrThatExpiredFindsNobody() {
        String number = posting(representative(), Map.of())
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/help-numbers")
                .path("number");
        askByNumber(number).then().statusCode(201);
        askByNumber(String.format("%08d", (Integer.parseInt(number) + 1) % 100_000_000))
                .then()
                .statusCode(404);

        clock.moveAhead(Duration.ofMinutes(11));

        askByNumber(number).then().statusCode(404);
    }

    @Test
    void theHelpDeskAsksByOneOfTheTwo() {
        posting(agent, Map.of("reasonCode", "OTHER", "minutes", 15))
                .post(ROOT + "/help-sessions")
                .then()
                .statusCode(422)
                .body("errors.code", contains("code-or-number"));
        posting(agent, Map.of("uscc", uscc.value(), "helpNumber", "12345678", "reasonCode", "OTHER", "minutes", 15))
                .post(ROOT + "/help-sessions")
                .then()
                .statusCode(422)
                .body("errors.code", contains("code-or-number"));
    }

    private Response askByNumber(String number) {
        return posting(agent, Map.of("helpNumber", number, "reasonCode", "OTHER", "minutes", 15))
                .post(ROOT + "/help-sessions");
    }

    private Response ask(String code, String reason, int minutes) {
        return posting(agent, Map.of("uscc", code, "reasonCode", reason, "minutes", minutes))
                .post(ROOT + "/help-sessions");
    }

    private Response approve(String sessionId, String code) {
        return posting(representative(), Map.of("code", code))
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/help-sessions/" + sessionId + "/approval");
    }

    private String open(int minutes) {
        Response asked = ask(uscc.value(), "OTHER", minutes);
        String sessionId = asked.path("sessionId");
        approve(sessionId, asked.path("code")).then().statusCode(200).body("progress", equalTo("OPEN"));
        return sessionId;
    }

    private RequestSpecification looking() {
        return as(agent).header("Acting-For", borrowerId.toString());
    }
}
