package org.crediteasyloan.profile.naturalperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.profile.ProfileTest;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.registry.KnownCitizens;
import org.junit.jupiter.api.Test;

/** A farmer signs in under its real name and is a borrower, with nobody's leave but its own. */
@QuarkusTest
class NaturalPersonTest extends ProfileTest {

    private final Person farmer = new Person("符种田", nextPhone());
    private final TestToken signedIn = signedIn(subject, farmer);
    private final IdentityNumber number = KnownCitizens.nextAdult();

    @Test
    void whoSignsInUnderItsRealNameIsABorrowerAndActsForItself() {
        citizens.know(number, farmer);

        Response registered = register(signedIn, number);

        UUID borrowerId = UUID.fromString(registered
                .then()
                .statusCode(201)
                .body("kind", equalTo("NATURAL_PERSON"))
                .body("uscc", nullValue())
                .body("scopes", contains("VIEW", "APPLY", "CONSENT", "MANAGE_OPERATORS"))
                .extract()
                .path("borrowerId"));
        actingAs(borrowerId)
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .statusCode(200)
                .body("kind", equalTo("NATURAL_PERSON"))
                .body("nameZh", equalTo("符种田"))
                .body("regionCode", equalTo("469002"))
                .body("sizeClass", equalTo("NOT_APPLICABLE"))
                .body("facts.find { it.name == 'regionCode' }.source", equalTo("DECLARED"))
                .body("facts.name", not(hasItem("sizeClass")));
        as(signedIn).get(ROOT + "/borrowers").then().body("nameZh", contains("符种田"));
    }

    @Test
    void theOthersAreToldThatThereIsAPersonAndNotWho() {
        UUID borrowerId = registered(signedIn, farmer);

        JsonNode state = published(BorrowerState.class, borrowerId).getFirst();

        assertThat(state.get("kind").textValue()).isEqualTo("NATURAL_PERSON");
        assertThat(state.get("sizeClass").textValue()).isEqualTo("NOT_APPLICABLE");
        assertThat(state.hasNonNull("uscc") || state.hasNonNull("nameZh")).isFalse();
        assertThat(query("SELECT count(*) FROM outbox_event WHERE payload LIKE '%" + farmer.realName()
                        + "%' OR payload LIKE '%" + farmer.phone() + "%'"))
                .contains("0");
    }

    @Test
    void whoItIsLiesSealed() {
        citizens.know(number, farmer);

        register(signedIn, number).then().statusCode(201);

        String row = query("SELECT identity_number || real_name || phone || identity_hash FROM natural_person n"
                        + " JOIN mandate m USING (borrower_id) WHERE m.subject = '" + subject + "'")
                .orElseThrow();
        assertThat(row).doesNotContain(number.value(), farmer.realName(), farmer.phone());
    }

    @Test
    void twiceIsOnceAlsoFromAnotherAccountAndUnderANewPhone() {
        citizens.know(number, farmer);
        String first = register(signedIn, number).then().extract().path("borrowerId");
        Person withNewPhone = new Person("符种田", nextPhone());
        citizens.know(number, withNewPhone);

        Response again = register(signedIn("other-" + subject, withNewPhone), number);

        again.then().statusCode(201).body("borrowerId", equalTo(first));
        register(signedIn(subject, withNewPhone), number).then().statusCode(201).body("borrowerId", equalTo(first));
        assertThat(query("SELECT count(*) FROM mandate WHERE borrower_id = '" + first + "'"))
                .contains("2");
        assertThat(published(BorrowerState.class, first)).hasSize(1);
    }

    @Test
    void manyCallsAtOnceMakeOneBorrower() throws Exception {
        citizens.know(number, farmer);
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> register(signedIn, number).then().extract().path("borrowerId"));
        }

        List<Future<String>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            answers = threads.invokeAll(calls);
        }

        List<String> borrowers = new ArrayList<>();
        for (Future<String> answer : answers) {
            borrowers.add(answer.get());
        }
        assertThat(borrowers).doesNotContainNull();
        assertThat(borrowers.stream().distinct()).hasSize(1);
    }

    @Test
    void whomTheRegisterDoesNotConfirmIsRefused() {
        citizens.know(number, new Person("符种田", nextPhone()));

        register(signedIn, number).then().statusCode(403).body("code", equalTo("identity-not-confirmed"));
        register(signedIn, KnownCitizens.nextAdult())
                .then()
                .statusCode(403)
                .body("code", equalTo("identity-not-confirmed"));
        register(signedIn.without("real_name"), number)
                .then()
                .statusCode(403)
                .body("code", equalTo("identity-not-verified"));
        assertThat(query("SELECT 1 FROM mandate WHERE subject = '" + subject + "'"))
                .isEmpty();
    }

    @Test
    void aMinorIsRefusedUntilItsBirthday() {
        IdentityNumber tomorrow = KnownCitizens.next(TODAY.plusDays(1).minusYears(18));
        IdentityNumber today = KnownCitizens.next(TODAY.minusYears(18));
        citizens.know(tomorrow, farmer);
        citizens.know(today, farmer);

        register(signedIn, tomorrow)
                .then()
                .statusCode(409)
                .body("code", equalTo("under-age"))
                .body("title", containsString("18"));
        register(signedIn, today).then().statusCode(201);
    }

    @Test
    void whatIsNoNumberAndNoRegionIsToldAtItsField() {
        citizens.know(number, farmer);

        String slipped = number.value().substring(0, 17) + (number.value().endsWith("1") ? "2" : "1");
        posting(signedIn, Map.of("identityNumber", slipped, "regionCode", "469002"))
                .post(ROOT + "/natural-persons")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/identityNumber"))
                .body("errors.code", contains("identity-number-check-failed"));
        posting(signedIn, Map.of("identityNumber", number.value(), "regionCode", "469999"))
                .post(ROOT + "/natural-persons")
                .then()
                .statusCode(422)
                .body("errors.code", contains("region-unknown"));
    }

    @Test
    void aBankReadsWhoItIsWithTheConsentAndTheReadIsLogged() {
        knowBanks();
        citizens.know(number, farmer);
        UUID borrowerId =
                UUID.fromString(register(signedIn, number).then().extract().path("borrowerId"));
        as(creditOfficer(BANK))
                .get(ROOT + "/borrowers/" + borrowerId + "/facts")
                .then()
                .statusCode(404);
        posting(signedIn, "{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"" + BANK + "\",\"validDays\":90}")
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/consents")
                .then()
                .statusCode(201);

        Response read = as(creditOfficer(BANK)).get(ROOT + "/borrowers/" + borrowerId + "/facts");

        read.then()
                .statusCode(200)
                .body("kind", equalTo("NATURAL_PERSON"))
                .body("nameZh", equalTo("符种田"))
                .body("persons.identityNumber", contains(number.value()));
        as(creditOfficer(OTHER_BANK))
                .get(ROOT + "/borrowers/" + borrowerId + "/facts")
                .then()
                .statusCode(404);
        actingAs(borrowerId)
                .get(ROOT + "/access-log")
                .then()
                .body("items", hasSize(1))
                .body("items[0].what", containsString("realName,identityNumber"));
    }

    @Test
    void whatItSaysOfItselfIsAFactWithItsSourceAndDay() {
        UUID borrowerId = registered(signedIn, farmer);

        declare(borrowerId, Map.of("industryCode", "A0111", "annualRevenueFen", 6_000_000, "asOfOn", TODAY.toString()))
                .then()
                .statusCode(201)
                .body("declared", contains("industryCode", "annualRevenueFen"));

        actingAs(borrowerId)
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .body("facts.find { it.name == 'annualRevenueFen' }.source", equalTo("DECLARED"))
                .body("facts.find { it.name == 'annualRevenueFen' }.asOfOn", equalTo(TODAY.toString()))
                .body("facts.find { it.name == 'industrySection' }.value", equalTo("A"));
        declare(borrowerId, Map.of("asOfOn", TODAY.toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("nothing-declared"));
        declare(
                        borrowerId,
                        Map.of(
                                "regionCode",
                                "469999",
                                "industryCode",
                                "A0111",
                                "asOfOn",
                                TODAY.plusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("in-the-future", "region-unknown"));
    }

    @Test
    void anEnterpriseDoesNotStateItsOwnFigures() {
        UUID borrowerId = mandatedBorrower(nextEnterprise());

        Response declared = posting(representative(), Map.of("annualRevenueFen", 1, "asOfOn", TODAY.toString()))
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/declarations");

        declared.then().statusCode(409).body("code", equalTo("stated-by-others"));
    }

    @Test
    void aPersonHasNoOperators() {
        UUID borrowerId = registered(signedIn, farmer);

        Response invited = invite(signedIn, borrowerId, new Person("吴雪", nextPhone()), MandateScope.VIEW);

        invited.then().statusCode(409).body("code", equalTo("operators-of-enterprises"));
    }

    @Test
    void itGivesUpItsMandateAndTakesItUpAgain() {
        citizens.know(number, farmer);
        String mandateId = register(signedIn, number).then().extract().path("mandateId");
        posting(signedIn, "{}")
                .post(ROOT + "/mandates/" + mandateId + "/revocation")
                .then()
                .statusCode(200);

        Response again = register(signedIn, number);

        String next = again.then().statusCode(201).extract().path("mandateId");
        assertThat(next).isNotEqualTo(mandateId);
        assertThat(published(MandateState.class, next).getFirst().get("status").textValue())
                .isEqualTo("ACTIVE");
    }

    private Response declare(UUID borrowerId, Map<String, ?> declaration) {
        return posting(signedIn, declaration)
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/declarations");
    }

    private RequestSpecification actingAs(UUID borrowerId) {
        return as(signedIn).header("Acting-For", borrowerId.toString());
    }
}
