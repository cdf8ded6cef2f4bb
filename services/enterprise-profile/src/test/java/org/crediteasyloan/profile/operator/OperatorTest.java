package org.crediteasyloan.profile.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.profile.ProfileTest;
import org.crediteasyloan.profile.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A business invites persons to act for it, and they do, within what it said and until it says otherwise. */
@QuarkusTest
class OperatorTest extends ProfileTest {

    private static final String MATCHING = "{\"purpose\":\"MATCHING\",\"validDays\":30}";

    private final String operatorSubject = "operator-" + UUID.randomUUID();
    private final Person invitedPerson = new Person("吴雪", nextPhone());
    private final TestToken invitee = signedIn(operatorSubject, invitedPerson);

    private UUID borrowerId;

    @BeforeEach
    void aBusinessWithItsLegalRepresentative() {
        borrowerId = mandatedBorrower(nextEnterprise());
    }

    @Test
    void theInvitedPersonFindsTheInvitationWhenItSignsIn() {
        UUID operatorId = invited(borrowerId, invitedPerson, MandateScope.APPLY);

        Response invitations = as(invitee).get(ROOT + "/operator-invitations");

        invitations
                .then()
                .statusCode(200)
                .body("operatorId", contains(operatorId.toString()))
                .body("borrowerId", contains(borrowerId.toString()))
                .body("[0].scopes", contains("VIEW", "APPLY"));
    }

    @Test
    void whoeverWritesNameAndPhoneAnotherWayIsTheSamePerson() {
        invited(borrowerId, new Person(" 吴 雪", "+86 " + invitedPerson.phone()), MandateScope.VIEW);

        Response invitations = as(invitee).get(ROOT + "/operator-invitations");

        invitations.then().statusCode(200).body("", hasSize(1));
    }

    @Test
    void whoAcceptsActsWithinItsScopesAndTheOthersAreTold() {
        UUID operatorId = invited(borrowerId, invitedPerson, MandateScope.CONSENT);

        Response accepted = accept(invitee, operatorId);

        String mandateId = accepted.then()
                .statusCode(201)
                .body("scopes", contains("VIEW", "CONSENT"))
                .extract()
                .path("mandateId");
        JsonNode told = published(MandateState.class, mandateId).getFirst();
        assertThat(told.get("subject").textValue()).isEqualTo(operatorSubject);
        assertThat(told.get("scopes")).hasSize(2);
        actingAs(invitee).get(ROOT + "/borrowers/" + borrowerId).then().statusCode(200);
        posting(invitee, MATCHING)
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(201);
        as(invitee).get(ROOT + "/operator-invitations").then().body("", empty());
    }

    @Test
    void whatAnOperatorDidIsSeenToBeItsDoing() {
        operator(borrowerId, operatorSubject, MandateScope.CONSENT);

        String consentId = posting(invitee, MATCHING)
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(201)
                .extract()
                .path("consentId");

        assertThat(query("SELECT granted_by FROM consent WHERE id = '" + consentId + "'"))
                .contains(operatorSubject);
        assertThat(query("SELECT actor FROM audit_entry WHERE acting_for = '%s' AND action = '%s' AND actor = '%s'"
                        .formatted(borrowerId, "POST /enterprise-profile/v1/consents", operatorSubject)))
                .contains(operatorSubject);
    }

    @Test
    void whatTheMandateDoesNotHoldIsRefused() {
        TestToken operator = operator(borrowerId, operatorSubject, MandateScope.APPLY);

        Response consent = posting(operator, MATCHING)
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/consents");

        consent.then().statusCode(403).body("code", equalTo("mandate-scope-missing"));
        invite(operator, borrowerId, new Person("郑旅", nextPhone()), MandateScope.VIEW)
                .then()
                .statusCode(403)
                .body("code", equalTo("mandate-scope-missing"));
        actingAs(operator).get(ROOT + "/operators").then().statusCode(403);
        assertThat(query("SELECT id FROM consent WHERE borrower_id = '" + borrowerId + "'"))
                .isEmpty();
    }

    @Test
    void nobodyElseSeesOrAcceptsAnInvitation() {
        UUID operatorId = invited(borrowerId, invitedPerson, MandateScope.VIEW);
        TestToken otherPhone = signedIn("passer-by", new Person("吴雪", nextPhone()));
        TestToken otherName = signedIn("passer-by", new Person("吴雨", invitedPerson.phone()));

        for (TestToken passerBy : List.of(otherPhone, otherName)) {
            as(passerBy).get(ROOT + "/operator-invitations").then().body("", empty());
            accept(passerBy, operatorId).then().statusCode(404);
        }
        accept(invitee.without("phone"), operatorId)
                .then()
                .statusCode(403)
                .body("code", equalTo("identity-not-verified"));
    }

    @Test
    void allThatIsWrongWithAnInvitationIsToldAtOnce() {
        Map<String, Object> wrong = Map.of(
                "realName",
                "吴雪",
                "phone",
                "0898-123456",
                "scopes",
                List.of("VIEW"),
                "lastDayOn",
                TODAY.plusDays(366).toString());

        Response refused = posting(representative(), wrong)
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/operators");

        refused.then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/phone", "/lastDayOn"))
                .body("errors.code", containsInAnyOrder("phone-malformed", "too-long"));
    }

    @Test
    void aManagerGivesWhatItHoldsAndNamesNoManager() {
        TestToken manager = operator(borrowerId, operatorSubject, MandateScope.MANAGE_OPERATORS, MandateScope.APPLY);
        Person other = new Person("郑旅", nextPhone());

        Response tooMuch = invite(manager, borrowerId, other, MandateScope.MANAGE_OPERATORS, MandateScope.CONSENT);

        tooMuch.then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("manager-named-by-another", "scope-not-held"));
        invite(manager, borrowerId, other, MandateScope.APPLY).then().statusCode(201);
    }

    @Test
    void theBusinessSeesWhoIsInvitedAndWhoActs() {
        operator(borrowerId, operatorSubject, MandateScope.VIEW);
        invited(borrowerId, new Person("郑旅", nextPhone()), MandateScope.APPLY);

        Response operators = acting(borrowerId).get(ROOT + "/operators");

        operators
                .then()
                .statusCode(200)
                .body("standing", containsInAnyOrder("INVITED", "ACTING"))
                .body("realName", containsInAnyOrder("周经办", "郑旅"))
                .body("find { it.standing == 'INVITED' }.mandateId", nullValue());
    }

    @Test
    void aDismissedOperatorMayDoNothingMore() {
        UUID operatorId = invited(borrowerId, invitedPerson, MandateScope.VIEW);
        String mandateId = accept(invitee, operatorId).path("mandateId");

        Response dismissed = dismiss(operatorId);

        dismissed.then().statusCode(200).body("standing", equalTo("ENDED"));
        actingAs(invitee)
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .statusCode(403)
                .body("code", equalTo("no-mandate"));
        assertThat(lastStatusOf(mandateId)).isEqualTo("REVOKED");
        acting(borrowerId).get(ROOT + "/operators").then().body("", empty());
        dismiss(operatorId).then().statusCode(409).body("code", equalTo("mandate-not-live"));
    }

    @Test
    void aWithdrawnInvitationIsAcceptedByNobody() {
        UUID operatorId = invited(borrowerId, invitedPerson, MandateScope.VIEW);

        dismiss(operatorId).then().statusCode(200);

        accept(invitee, operatorId).then().statusCode(409).body("code", equalTo("invitation-not-open"));
        as(invitee).get(ROOT + "/operator-invitations").then().body("", empty());
    }

    @Test
    void whoDeclinesIsSeenToAndMayBeInvitedAgain() {
        UUID operatorId = invited(borrowerId, invitedPerson, MandateScope.VIEW);

        decline(invitee, operatorId).then().statusCode(200).body("borrowerId", equalTo(borrowerId.toString()));

        as(invitee).get(ROOT + "/operator-invitations").then().body("", empty());
        accept(invitee, operatorId).then().statusCode(409).body("code", equalTo("invitation-not-open"));
        decline(invitee, operatorId).then().statusCode(409).body("code", equalTo("invitation-not-open"));
        acting(borrowerId)
                .get(ROOT + "/operators")
                .then()
                .body("standing", contains("DECLINED"))
                .body("realName", contains(invitedPerson.realName()))
                .body("[0].lapsesAt", nullValue());
        invited(borrowerId, invitedPerson, MandateScope.VIEW);
        acting(borrowerId).get(ROOT + "/operators").then().body("standing", contains("INVITED"));
    }

    @Test
    void nobodyElseDeclinesAnInvitation() {
        UUID operatorId = invited(borrowerId, invitedPerson, MandateScope.VIEW);
        TestToken passerBy = signedIn("passer-by", new Person("吴雪", nextPhone()));

        decline(passerBy, operatorId).then().statusCode(404);
        decline(invitee.without("phone"), operatorId)
                .then()
                .statusCode(403)
                .body("code", equalTo("identity-not-verified"));

        accept(invitee, operatorId).then().statusCode(201);
    }

    /** However many decline, the business may go on inviting. */
    @Test
    void whoDeclinedIsNoOperator() {
        for (int operator = 0; operator < 20; operator++) {
            Person person = new Person("经办" + operator, nextPhone());
            UUID operatorId = invited(borrowerId, person, MandateScope.VIEW);
            decline(signedIn("unwilling-" + operatorId, person), operatorId)
                    .then()
                    .statusCode(200);
        }

        invite(representative(), borrowerId, invitedPerson, MandateScope.VIEW)
                .then()
                .statusCode(201);
    }

    @Test
    void nobodyDismissesAnotherBusinesssOperator() {
        UUID operatorId = invited(borrowerId, invitedPerson, MandateScope.VIEW);
        UUID other = mandatedBorrower(nextEnterprise());

        Response dismissal = posting(representative(), "{}")
                .header("Acting-For", other.toString())
                .post(ROOT + "/operators/" + operatorId + "/dismissal");

        dismissal.then().statusCode(404);
        accept(invitee, operatorId).then().statusCode(201);
    }

    @Test
    void anOperatorGivesUpItsMandateItself() {
        UUID operatorId = invited(borrowerId, invitedPerson, MandateScope.VIEW);
        String mandateId = accept(invitee, operatorId).path("mandateId");

        Response givenUp = posting(invitee, "{}").post(ROOT + "/mandates/" + mandateId + "/revocation");

        givenUp.then().statusCode(200).body("status", equalTo("REVOKED"));
        acting(borrowerId).get(ROOT + "/operators").then().body("", empty());
    }

    @Test
    void anInvitationNobodyAcceptsLapses() {
        UUID operatorId = invited(borrowerId, invitedPerson, MandateScope.VIEW);

        clock.moveAhead(Duration.ofDays(8));

        accept(invitee, operatorId).then().statusCode(409).body("code", equalTo("invitation-not-open"));
        Await.until(
                "the end of the invitation",
                () -> query("SELECT status FROM operator_invitation WHERE id = '" + operatorId + "'")
                        .filter("LAPSED"::equals)
                        .isPresent());
    }

    @Test
    void anOperatorsMandateEndsWithItsLastDay() {
        String mandateId = accept(invitee, invited(borrowerId, invitedPerson, MandateScope.VIEW))
                .path("mandateId");

        clock.moveAhead(Duration.ofDays(31));

        actingAs(invitee)
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .statusCode(403)
                .body("code", equalTo("no-mandate"));
        Await.until("the end of the mandate", () -> lastStatusOf(mandateId).equals("EXPIRED"));
    }

    @Test
    void whoIsInvitedAgainActsByTheLaterInvitationAlone() {
        String first = accept(invitee, invited(borrowerId, invitedPerson, MandateScope.CONSENT))
                .path("mandateId");
        UUID withdrawn = invited(borrowerId, invitedPerson, MandateScope.VIEW);
        UUID again = invited(borrowerId, invitedPerson, MandateScope.APPLY);

        Response accepted = accept(invitee, again);

        accepted.then().statusCode(201).body("mandateId", not(first)).body("scopes", contains("VIEW", "APPLY"));
        assertThat(lastStatusOf(first)).isEqualTo("REVOKED");
        accept(invitee, withdrawn).then().statusCode(409);
        acting(borrowerId).get(ROOT + "/operators").then().body("standing", contains("ACTING"));
    }

    @Test
    void aBusinessHasNoMoreOperatorsThanThePolicySays() {
        for (int operator = 0; operator < 20; operator++) {
            invited(borrowerId, new Person("经办" + operator, nextPhone()), MandateScope.VIEW);
        }

        Response oneMore = invite(representative(), borrowerId, invitedPerson, MandateScope.VIEW);

        oneMore.then().statusCode(409).body("code", equalTo("operator-limit-reached"));
    }

    @Test
    void nobodyInvitesItself() {
        Person manager = new Person("周主管", nextPhone());
        TestToken itsToken = signedIn(operatorSubject, manager);
        accept(itsToken, invited(borrowerId, manager, MandateScope.MANAGE_OPERATORS))
                .then()
                .statusCode(201);
        String longer = invite(itsToken, borrowerId, manager, MandateScope.VIEW).path("operatorId");

        Response accepted = accept(itsToken, UUID.fromString(longer));

        accepted.then().statusCode(403).body("code", equalTo("same-person"));
    }

    @Test
    void theLegalRepresentativeIsNoOperatorOfItsOwnBusiness() {
        TestToken manager = operator(borrowerId, operatorSubject, MandateScope.MANAGE_OPERATORS);
        String operatorId = invite(manager, borrowerId, new Person("王小明", "19900000001"), MandateScope.VIEW)
                .path("operatorId");

        Response accepted = accept(representative(), UUID.fromString(operatorId));

        accepted.then().statusCode(409).body("code", equalTo("already-representative"));
        dismiss(UUID.fromString(operatorId)).then().statusCode(200);
    }

    @Test
    void whoIsInvitedLiesSealed() {
        UUID operatorId = invited(borrowerId, new Person("封存测试", invitedPerson.phone()), MandateScope.VIEW);

        for (String table : List.of("operator_invitation", "idempotency_record", "outbox_event", "audit_entry")) {
            assertThat(query("SELECT t::text FROM %s t WHERE t::text LIKE '%%封存测试%%' OR t::text LIKE '%%%s%%'"
                            .formatted(table, invitedPerson.phone())))
                    .as(table)
                    .isEmpty();
        }
        assertThat(query("SELECT real_name FROM operator_invitation WHERE id = '" + operatorId + "'")
                        .orElseThrow())
                .startsWith("sealed:");
    }

    private io.restassured.specification.RequestSpecification actingAs(TestToken person) {
        return as(person).header("Acting-For", borrowerId.toString());
    }

    private static Response decline(TestToken person, UUID operatorId) {
        return posting(person, "{}").post(ROOT + "/operator-invitations/" + operatorId + "/refusal");
    }

    private Response dismiss(UUID operatorId) {
        return posting(representative(), "{}")
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/operators/" + operatorId + "/dismissal");
    }

    private String lastStatusOf(String mandateId) {
        return published(MandateState.class, mandateId).getLast().get("status").textValue();
    }
}
