package org.crediteasyloan.profile.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.profile.ProfileTest;
import org.crediteasyloan.profile.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Persons borrow together: one acts, the others look, and each may go. */
@QuarkusTest
class HouseholdTest extends ProfileTest {

    private static final String MATCHING = "{\"purpose\":\"MATCHING\",\"validDays\":30}";

    private final Person father = new Person("符种田", nextPhone());
    private final Person daughter = new Person("符晓", nextPhone());
    private final TestToken head = signedIn(subject, father);
    private final TestToken member = signedIn("daughter-" + subject, daughter);

    @BeforeEach
    void bothAreBorrowersThemselves() {
        registered(head, father);
        registered(member, daughter);
    }

    @Test
    void whoProposesIsHeadAndNothingBeginsBeforeAMemberAgrees() {
        Response proposed = propose(head, daughter);

        String householdId = proposed.then()
                .statusCode(201)
                .body("standing", equalTo("CLOSED"))
                .body("members.role", contains("HEAD", "MEMBER"))
                .body("members.status", contains("AGREED", "INVITED"))
                .body("members.realName", contains("符种田", "符晓"))
                .extract()
                .path("borrowerId");
        JsonNode told = published(BorrowerState.class, householdId).getLast();
        assertThat(told.get("kind").textValue()).isEqualTo("HOUSEHOLD");
        assertThat(told.get("standing").textValue()).isEqualTo("CLOSED");
        assertThat(told.toString()).doesNotContain("符");
    }

    @Test
    void withTheFirstMemberThatAgreesItMayBegin() {
        UUID householdId = proposed(head, daughter);

        Response agreed = agree(member, invitationTo(member));

        agreed.then()
                .statusCode(201)
                .body("standing", equalTo("OPEN"))
                .body("members.status", contains("AGREED", "AGREED"));
        assertThat(published(BorrowerState.class, householdId)
                        .getLast()
                        .get("standing")
                        .textValue())
                .isEqualTo("OPEN");
        as(member).get(ROOT + "/household-invitations").then().body("", empty());
        as(member)
                .header("Acting-For", householdId.toString())
                .get(ROOT + "/borrowers/" + householdId)
                .then()
                .statusCode(200)
                .body("nameZh", equalTo("符种田家庭"))
                .body("kind", equalTo("HOUSEHOLD"))
                .body("standing", equalTo("OPEN"));
    }

    @Test
    void theHeadActsAndTheMemberLooks() {
        UUID householdId = household();

        posting(head, MATCHING)
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(201);
        posting(member, MATCHING)
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(403)
                .body("code", equalTo("mandate-scope-missing"));
        posting(member, Map.of("realName", "吴雪", "phone", nextPhone()))
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/household-members")
                .then()
                .statusCode(403);
        as(member)
                .header("Acting-For", householdId.toString())
                .get(ROOT + "/household-members")
                .then()
                .statusCode(200);
        as(member).get(ROOT + "/borrowers").then().body("kind", containsInAnyOrder("NATURAL_PERSON", "HOUSEHOLD"));
    }

    @Test
    void onlyTheInvitedPersonAgreesAndOnlyAsARegisteredOne() {
        Person son = new Person("符明", nextPhone());
        TestToken unregistered = signedIn("son-" + subject, son);
        proposed(head, son);
        UUID invitation = invitationTo(unregistered);

        agree(member, invitation).then().statusCode(404);
        agree(unregistered, invitation).then().statusCode(409).body("code", equalTo("register-first"));
        propose(unregistered, daughter).then().statusCode(409).body("code", equalTo("register-first"));
        registered(unregistered, son);
        agree(unregistered, invitation).then().statusCode(201);
    }

    @Test
    void aHeadWhoseMandateEndedWithItsTimeAgreesAnewAndActsForTheSameHousehold() {
        UUID householdId = household();
        String ended = mandateOf(head, householdId);
        as(head).get(ROOT + "/household-invitations").then().body("", empty());

        letMandatesEnd(householdId);

        as(head).header("Acting-For", householdId.toString())
                .get(ROOT + "/household-members")
                .then()
                .statusCode(403);
        as(head).get(ROOT + "/household-invitations")
                .then()
                .body("borrowerId", contains(householdId.toString()))
                .body("[0].lapsesAt", nullValue());
        agree(head, invitationTo(head)).then().statusCode(201).body("standing", equalTo("OPEN"));
        assertThat(mandateOf(head, householdId)).isNotNull().isNotEqualTo(ended);
        posting(head, MATCHING)
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(201);
        as(member)
                .header("Acting-For", householdId.toString())
                .get(ROOT + "/household-members")
                .then()
                .statusCode(403);
        agree(member, invitationTo(member)).then().statusCode(201);
        posting(member, MATCHING)
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(403);
        agree(member, memberIdOf(householdId, "符晓")).then().statusCode(409);
    }

    @Test
    void nobodyElseAgreesAnewInItsPlace() {
        UUID householdId = household();
        letMandatesEnd(householdId);
        UUID headsInvitation = invitationTo(head);

        agree(member, headsInvitation).then().statusCode(404);
        agree(signedIn("other-account", father), headsInvitation).then().statusCode(404);
    }

    @Test
    void nobodyIsInTwoHouseholds() {
        household();
        Person neighbour = new Person("吴邻", nextPhone());
        TestToken otherHead = signedIn("neighbour-" + subject, neighbour);
        registered(otherHead, neighbour);
        proposed(otherHead, daughter);

        agree(member, invitationTo(member)).then().statusCode(409).body("code", equalTo("already-in-household"));
        propose(head, neighbour).then().statusCode(409).body("code", equalTo("already-in-household"));
        propose(member, neighbour).then().statusCode(409).body("code", equalTo("already-in-household"));
    }

    @Test
    void aMemberLeavesAndTheLastOneClosesTheHousehold() {
        UUID householdId = household();
        String mandateId = mandateOf(member, householdId);

        Response left = step(member, householdId, memberIdOf(householdId, "符晓"), "departure");

        left.then().statusCode(200).body("standing", equalTo("CLOSED")).body("members", hasSize(1));
        assertThat(published(MandateState.class, mandateId)
                        .getLast()
                        .get("status")
                        .textValue())
                .isEqualTo("REVOKED");
        as(member)
                .header("Acting-For", householdId.toString())
                .get(ROOT + "/household-members")
                .then()
                .statusCode(403);
        // Whoever left is free, and the household opens again with the next who agrees.
        posting(head, Map.of("realName", "符晓", "phone", daughter.phone()))
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/household-members")
                .then()
                .statusCode(201);
        agree(member, invitationTo(member)).then().statusCode(201).body("standing", equalTo("OPEN"));
    }

    @Test
    void theHeadHandsOverToWhoTakesItUp() {
        UUID householdId = household();
        UUID daughtersId = memberIdOf(householdId, "符晓");
        step(member, householdId, daughtersId, "takeover")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-named"));
        step(head, householdId, daughtersId, "nomination").then().statusCode(200);

        Response taken = step(member, householdId, daughtersId, "takeover");

        taken.then()
                .statusCode(200)
                .body("standing", equalTo("OPEN"))
                .body("members.find { it.realName == '符晓' }.role", equalTo("HEAD"))
                .body("members.find { it.realName == '符种田' }.role", equalTo("MEMBER"));
        posting(member, MATCHING)
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(201);
        posting(head, MATCHING)
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(403);
    }

    @Test
    void withoutAHeadItIsClosedUntilTheNamedTakesOver() {
        UUID householdId = household();
        UUID daughtersId = memberIdOf(householdId, "符晓");
        step(head, householdId, daughtersId, "nomination").then().statusCode(200);

        step(head, householdId, memberIdOf(householdId, "符种田"), "departure")
                .then()
                .statusCode(200)
                .body("standing", equalTo("CLOSED"));

        step(member, householdId, daughtersId, "takeover")
                .then()
                .statusCode(200)
                .body("standing", equalTo("CLOSED"))
                .body("members.role", contains("HEAD"));
    }

    @Test
    void aMandateOfAHouseholdEndsByLeavingIt() {
        UUID householdId = household();

        posting(member, "{}")
                .post(ROOT + "/mandates/" + mandateOf(member, householdId) + "/revocation")
                .then()
                .statusCode(409)
                .body("code", equalTo("leave-the-household"));
    }

    @Test
    void anInvitationLapsesWithItsTime() {
        UUID householdId = proposed(head, daughter);
        UUID invitation = invitationTo(member);

        clock.moveAhead(Duration.ofDays(8));

        agree(member, invitation).then().statusCode(409).body("code", equalTo("invitation-not-open"));
        Await.until(
                "the invitation to lapse",
                () -> query("SELECT 1 FROM household_member WHERE status = 'LAPSED' AND household_id = '" + householdId
                                + "'")
                        .isPresent());
    }

    @Test
    void aHouseholdHasAsManyPersonsAsThePolicySays() {
        Person[] seven = java.util.stream.Stream.generate(() -> new Person("符某", nextPhone()))
                .limit(7)
                .toArray(Person[]::new);
        UUID householdId = proposed(head, seven);

        posting(head, Map.of("realName", "符晓", "phone", daughter.phone()))
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/household-members")
                .then()
                .statusCode(409)
                .body("code", equalTo("household-full"));
    }

    @Test
    void aBankReadsWhoBorrowsTogether() {
        knowBanks();
        UUID householdId = household();
        posting(head, "{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"" + BANK + "\",\"validDays\":90}")
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(201);

        Response read = as(creditOfficer(BANK)).get(ROOT + "/borrowers/" + householdId + "/facts");

        read.then().statusCode(200).body("nameZh", equalTo("符种田家庭")).body("persons.realName", contains("符种田", "符晓"));
        as(creditOfficer(OTHER_BANK))
                .get(ROOT + "/borrowers/" + householdId + "/facts")
                .then()
                .statusCode(404);
    }

    private UUID household() {
        UUID householdId = proposed(head, daughter);
        agree(member, invitationTo(member)).then().statusCode(201);
        return householdId;
    }

    /** As if their time had passed, which is longer than a consent or a token lives. */
    private void letMandatesEnd(UUID householdId) {
        change("UPDATE mandate SET status = 'EXPIRED', valid_until = now(), ended_at = now(), version = version + 1"
                + " WHERE borrower_id = '" + householdId + "'");
    }

    private Response step(TestToken person, UUID householdId, UUID memberId, String step) {
        return posting(person, "{}")
                .header("Acting-For", householdId.toString())
                .post(ROOT + "/household-members/" + memberId + "/" + step);
    }

    private UUID memberIdOf(UUID householdId, String realName) {
        List<String> found = as(head).header("Acting-For", householdId.toString())
                .get(ROOT + "/household-members")
                .path("members.findAll { it.realName == '" + realName + "' }.memberId");
        return UUID.fromString(found.getFirst());
    }

    private static String mandateOf(TestToken person, UUID householdId) {
        return as(person).get(ROOT + "/borrowers").path("find { it.borrowerId == '" + householdId + "' }.mandateId");
    }
}
