package org.crediteasyloan.profile.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.profile.ProfileTest;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.registry.ChangingRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register names another legal representative than before. */
@QuarkusTest
class RepresentativeTest extends ProfileTest {

    private static final Person SUCCESSOR = new Person("李接任", "19900000077");

    @Inject
    ChangingRegistry registry;

    private final UnifiedSocialCreditCode uscc = nextEnterprise();
    private final TestToken successor = signedIn("successor-" + UUID.randomUUID(), SUCCESSOR);

    private String mandateId;
    private UUID borrowerId;

    @BeforeEach
    void aBusinessWithItsLegalRepresentative() {
        arrive(new WorkingDayCalendarState(
                System.nanoTime(),
                IntStream.rangeClosed(TODAY.getYear(), TODAY.getYear() + 2)
                        .mapToObj(year -> new WorkingDayCalendarState.Year(year, List.of(), List.of(), true))
                        .toList()));
        mandateId = claim(uscc).then().statusCode(201).extract().path("mandateId");
        borrowerId = borrowerIdOf(uscc);
    }

    @Test
    void theClaimOfTheNewOneEndsTheMandateOfTheFormer() {
        registry.appoint(uscc, SUCCESSOR);

        Response claimed = claimAs(successor);

        claimed.then().statusCode(201);
        assertThat(last(mandateId).get("status").textValue()).isEqualTo("REVOKED");
        acting(borrowerId)
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .statusCode(403)
                .body("code", equalTo("no-mandate"));
        claim(uscc).then().statusCode(403).body("code", equalTo("not-legal-representative"));
    }

    @Test
    void operatorsOfTheFormerOneGoOnUntilTheHandoverEnds() {
        String operatorSubject = "operator-" + UUID.randomUUID();
        TestToken operator = operator(borrowerId, operatorSubject, MandateScope.VIEW);
        String operatorsMandate = query("SELECT id FROM mandate WHERE subject = '%s'".formatted(operatorSubject))
                .orElseThrow();
        registry.appoint(uscc, SUCCESSOR);

        claimAs(successor).then().statusCode(201);

        JsonNode told = last(operatorsMandate);
        assertThat(told.get("status").textValue()).isEqualTo("ACTIVE");
        // Ten working days of five a week span two weekends, and the day of the change does not count.
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(told.get("validUntil").textValue())))
                .isBetween(Duration.ofDays(12), Duration.ofDays(15));
        as(operator)
                .header("Acting-For", borrowerId.toString())
                .get(ROOT + "/borrowers/" + borrowerId)
                .then()
                .statusCode(200);
        clock.moveAhead(Duration.ofDays(16));
        Await.until(
                "the end of the handover",
                () -> last(operatorsMandate).get("status").textValue().equals("EXPIRED"));
    }

    @Test
    void invitationsOfTheFormerOneAreWithdrawn() {
        Person invited = new Person("吴雪", nextPhone());
        invited(borrowerId, invited, MandateScope.VIEW);
        registry.appoint(uscc, SUCCESSOR);

        claimAs(successor).then().statusCode(201);

        as(signedIn("operator-" + UUID.randomUUID(), invited))
                .get(ROOT + "/operator-invitations")
                .then()
                .body("", empty());
    }

    @Test
    void theRegisterIsAskedAgainAndWhoItNoLongerNamesMayDoNothing() {
        registry.appoint(uscc, SUCCESSOR);

        clock.moveAhead(Duration.ofHours(25));

        Await.until(
                "the register's answer",
                () -> last(mandateId).get("status").textValue().equals("REVOKED"));
    }

    @Test
    void whoTheRegisterStillNamesIsAskedAboutAgain() {
        String nextAsked = "SELECT due_at FROM deadline WHERE kind = 'register-asked-again' AND subject_id = '%s'"
                .formatted(mandateId);
        String first = query(nextAsked).orElseThrow();

        clock.moveAhead(Duration.ofHours(25));

        Await.until(
                "the next asking",
                () -> query(nextAsked).filter(due -> !due.equals(first)).isPresent());
        assertThat(published(MandateState.class, mandateId)).hasSize(1);
    }

    @Test
    void anOperatorWhomTheRegisterNamesBecomesTheLegalRepresentative() {
        String subjectOfBoth = "operator-" + UUID.randomUUID();
        accept(signedIn(subjectOfBoth, SUCCESSOR), invited(borrowerId, SUCCESSOR, MandateScope.VIEW))
                .then()
                .statusCode(201);
        registry.appoint(uscc, SUCCESSOR);

        Response claimed = claimAs(signedIn(subjectOfBoth, SUCCESSOR));

        claimed.then().statusCode(201).body("scopes.size()", equalTo(MandateScope.values().length));
        assertThat(query("SELECT count(*) FROM mandate WHERE borrower_id = '%s' AND status = 'ACTIVE'"
                        .formatted(borrowerId)))
                .contains("1");
    }

    private Response claimAs(TestToken person) {
        return posting(person, "{\"uscc\":\"" + uscc + "\"}").post(ROOT + "/mandates");
    }

    private JsonNode last(String ofMandate) {
        return published(MandateState.class, ofMandate).getLast();
    }
}
