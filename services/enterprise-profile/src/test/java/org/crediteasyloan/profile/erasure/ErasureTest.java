package org.crediteasyloan.profile.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Answer;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Outcome;
import org.crediteasyloan.contracts.event.erasure.ErasureRequested;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.profile.ProfileTest;
import org.crediteasyloan.profile.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest extends ProfileTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Inject
    DataSource service;

    private UUID borrowerId = UUID.randomUUID();
    private UUID consentId = UUID.randomUUID();
    private UUID matchingId = UUID.randomUUID();

    @BeforeEach
    void aListedBorrowerWithConsents() {
        knowBanks();
        UnifiedSocialCreditCode uscc = nextEnterprise();
        ListingRowAccepted listed = row(uscc, TODAY, 30, 5_000_000L);
        arrive(listed);
        borrowerId = mandatedBorrower(uscc);
        consentId = consented(
                borrowerId, "{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"BANK-HNRCB\",\"validDays\":90}");
        matchingId = consented(borrowerId, "{\"purpose\":\"MATCHING\",\"validDays\":90}");
    }

    @Test
    void askingEndsTheConsentsAtOnceAndAwaitsEveryService() {
        ValidatableResponse asked = ask().then();

        asked.statusCode(201)
                .body("borrowerId", equalTo(borrowerId.toString()))
                .body(
                        "awaited",
                        contains("enterprise-profile", "loan-routing", "product-catalog", "redemption", "whitelist"))
                .body("answers", empty());
        assertThat(published(ConsentState.class, consentId)
                        .getLast()
                        .get("status")
                        .textValue())
                .isEqualTo("REVOKED");
        assertThat(published(ConsentState.class, matchingId)
                        .getLast()
                        .get("status")
                        .textValue())
                .isEqualTo("REVOKED");
        assertThat(published(MatchingFactsState.class, borrowerId).getLast().isNull())
                .isTrue();
        assertThat(published(ErasureRequested.class, borrowerId)
                        .getLast()
                        .get("erasureId")
                        .textValue())
                .isEqualTo(asked.extract().<String>path("erasureId"));
    }

    @Test
    void theSameRequestTwiceIsOne() {
        String key = UUID.randomUUID().toString();

        String first = askWith(key).then().statusCode(201).extract().path("erasureId");
        String second = askWith(key).then().statusCode(201).extract().path("erasureId");

        assertThat(second).isEqualTo(first);
        assertThat(published(ErasureRequested.class, borrowerId)).hasSize(1);
    }

    @Test
    void factsAndListsGoAndProofStaysWithItsBasisAndEnd() {
        UUID erasureId = erased();

        assertThat(query("SELECT string_agg(DISTINCT name, ',' ORDER BY name) FROM fact_statement WHERE borrower_id = '"
                        + borrowerId + "'"))
                .contains("NAME_ZH,REGION_CODE");
        assertThat(query("SELECT count(*) FROM list_endorsement WHERE borrower_id = '" + borrowerId + "'"))
                .contains("0");
        JsonNode state = published(BorrowerState.class, borrowerId).getLast();
        assertThat(state.has("industryCode") && !state.get("industryCode").isNull())
                .isFalse();
        assertThat(state.get("sizeClass").textValue()).isEqualTo("UNKNOWN");
        Map<String, JsonNode> answers = answersTo(erasureId);
        assertThat(answers.get("facts").get("outcome").textValue()).isEqualTo("DELETED");
        assertThat(answers.get("list-endorsements").get("outcome").textValue()).isEqualTo("DELETED");
        assertThat(answers.get("access-log").get("outcome").textValue()).isEqualTo("DELETED");
        assertThat(answers.get("consents").get("outcome").textValue()).isEqualTo("RETAINED_BY_LAW");
        assertThat(answers.get("consents").get("basis").textValue()).contains("第69条");
        assertThat(answers.get("consents").get("until").textValue())
                .isEqualTo(TODAY.plusYears(3).toString());
        assertThat(answers.get("mandates").get("until").textValue())
                .isEqualTo(TODAY.plusDays(365).plusYears(3).toString());
        assertThat(answers.get("borrower").get("outcome").textValue()).isEqualTo("RETAINED_BY_LAW");
    }

    @Test
    void whoAPersonIsStaysAsLongAsItsMandateProvesAndWhatItDeclaredGoes() {
        Person farmer = new Person("符种田", nextPhone());
        TestToken person = signedIn("farmer-" + UUID.randomUUID(), farmer);
        borrowerId = registered(person, farmer);
        posting(person, "{\"annualRevenueFen\":5000000,\"asOfOn\":\"" + TODAY.minusDays(30) + "\"}")
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/declarations")
                .then()
                .statusCode(201);

        Map<String, JsonNode> answers = answersTo(erasedBy(person));

        assertThat(query("SELECT count(*) FROM fact_statement WHERE name = 'ANNUAL_REVENUE_FEN' AND borrower_id = '"
                        + borrowerId + "'"))
                .contains("0");
        assertThat(query("SELECT count(*) FROM natural_person WHERE borrower_id = '" + borrowerId + "'"))
                .contains("1");
        assertThat(answers.get("identity").get("outcome").textValue()).isEqualTo("RETAINED_BY_LAW");
        assertThat(answers.get("identity").get("until").textValue())
                .isEqualTo(TODAY.plusDays(365).plusYears(3).toString());
        assertThat(answers.get("household").get("outcome").textValue()).isEqualTo("DELETED");
    }

    @Test
    void aHouseholdKeepsTheProofOfWhoAgreed() {
        Person head = new Person("符种田", nextPhone());
        Person daughter = new Person("符晓", nextPhone());
        TestToken headToken = signedIn("head-" + UUID.randomUUID(), head);
        TestToken daughterToken = signedIn("daughter-" + UUID.randomUUID(), daughter);
        registered(headToken, head);
        registered(daughterToken, daughter);
        borrowerId = proposed(headToken, daughter);
        agree(daughterToken, invitationTo(daughterToken)).then().statusCode(201);

        Map<String, JsonNode> answers = answersTo(erasedBy(headToken));

        assertThat(query("SELECT count(*) FROM household_member WHERE household_id = '" + borrowerId + "'"))
                .contains("2");
        assertThat(answers.get("household").get("outcome").textValue()).isEqualTo("RETAINED_BY_LAW");
        assertThat(answers.get("household").get("basis").textValue()).contains("家庭成员");
        assertThat(answers.get("household").get("until").textValue())
                .isEqualTo(TODAY.plusDays(365).plusYears(3).toString());
    }

    @Test
    void anotherBorrowersDataIsNotTouchedAndASecondRequestHasTheSameResult() {
        UnifiedSocialCreditCode other = nextEnterprise();
        arrive(row(other, TODAY, 30, 5_000_000L));
        String theirs = "SELECT count(*) FROM fact_statement WHERE borrower_id = '" + borrowerIdOf(other) + "'";
        String before = query(theirs).orElseThrow();

        Map<String, JsonNode> first = answersTo(erased());
        Map<String, JsonNode> second = answersTo(erased());

        assertThat(second).isEqualTo(first);
        assertThat(query(theirs)).contains(before);
    }

    @Test
    void theAnswersOfAllServicesAreGatheredForThePerson() {
        UUID erasureId = UUID.fromString(ask().then().statusCode(201).extract().path("erasureId"));
        arrive(
                new ErasureAnswered(
                        erasureId,
                        borrowerId,
                        "loan-routing",
                        List.of(
                                new Answer("application", Outcome.DELETED, null, null),
                                new Answer(
                                        "loan", Outcome.RETAINED_BY_LAW, "《民法典》第188条", LocalDate.parse("2032-01-15"))),
                        NOW),
                new ErasureAnswered(
                        erasureId,
                        borrowerId,
                        "whitelist",
                        List.of(new Answer("lead", Outcome.DELETED, null, null)),
                        NOW));

        acting(borrowerId)
                .get(ROOT + "/erasure-requests/" + erasureId)
                .then()
                .statusCode(200)
                .body("awaited", contains("enterprise-profile", "product-catalog", "redemption"))
                .body("answers.dataClass", contains("application", "loan", "lead"))
                .body("answers.outcome", contains("DELETED", "RETAINED_BY_LAW", "DELETED"))
                .body("answers[1].basis", equalTo("《民法典》第188条"))
                .body("answers[1].until", equalTo("2032-01-15"));
    }

    @Test
    void nobodyReadsTheRequestOfAnotherBorrower() {
        String erasureId = ask().then().statusCode(201).extract().path("erasureId");
        UUID other = mandatedBorrower(nextEnterprise());

        acting(other).get(ROOT + "/erasure-requests/" + erasureId).then().statusCode(404);
        Wall forOther = new Wall(service, Actor.person(subject, other));
        Wall forOwn = new Wall(service, Actor.person(subject, borrowerId));
        String read = "SELECT id FROM erasure_request WHERE id = ?";
        assertThat(forOther.read(read, UUID.fromString(erasureId))).isEmpty();
        assertThat(forOwn.read(read, UUID.fromString(erasureId))).hasSize(1);
    }

    @Test
    void theDatabaseItselfErasesNobodyElsesFacts() {
        String delete = "DELETE FROM fact_statement WHERE borrower_id = ?";
        Wall forOther = new Wall(
                service, new Actor("consumers", null, null, subject, mandatedBorrower(nextEnterprise()), "VIEW"));
        Wall forOwn = new Wall(service, new Actor("consumers", null, null, subject, borrowerId, "VIEW"));

        assertThat(forOther.change(delete, borrowerId)).isZero();
        assertThat(forOwn.change(delete, borrowerId)).isPositive();
    }

    private Response ask() {
        return askWith(UUID.randomUUID().toString());
    }

    private Response askWith(String key) {
        return acting(borrowerId).header("Idempotency-Key", key).post(ROOT + "/erasure-requests");
    }

    /** Asked for, and come round to this service itself. */
    private UUID erased() {
        return comeRound(ask());
    }

    private UUID erasedBy(TestToken person) {
        return comeRound(posting(person, "{}")
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/erasure-requests"));
    }

    private UUID comeRound(Response asked) {
        UUID erasureId = UUID.fromString(asked.then().statusCode(201).extract().path("erasureId"));
        arrive(new ErasureRequested(erasureId, borrowerId, NOW));
        return erasureId;
    }

    private Map<String, JsonNode> answersTo(UUID erasureId) {
        JsonNode answered = published(ErasureAnswered.class, borrowerId).stream()
                .filter(event -> event.get("erasureId").textValue().equals(erasureId.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(answered.get("service").textValue()).isEqualTo("enterprise-profile");
        Map<String, JsonNode> byClass = new TreeMap<>();
        answered.get("answers")
                .forEach(answer -> byClass.put(answer.get("dataClass").textValue(), answer));
        return byClass;
    }
}
