package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.OFFICER;
import static org.crediteasyloan.routing.Actors.OTHER_BANK;
import static org.crediteasyloan.routing.Actors.ROOT;
import static org.crediteasyloan.routing.Actors.accept;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.asOwnerOf;
import static org.crediteasyloan.routing.Actors.dueAt;
import static org.crediteasyloan.routing.Actors.follow;
import static org.crediteasyloan.routing.Actors.offered;
import static org.crediteasyloan.routing.Actors.post;
import static org.crediteasyloan.routing.Actors.select;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.application.ApplicationEnded;
import org.crediteasyloan.contracts.event.application.AssignmentLapsed;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody's acting does, through the real worker. */
@QuarkusTest
class DeadlineTest {

    @Inject
    World world;

    @BeforeEach
    @AfterEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void aSilentBankLosesTheApplicationAtItsDeadline() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null), world.product(World.HNBANK, null));

        TestClock.set(dueAt(borrower, applicationId));
        awaitHolder(borrower, applicationId, "BANK-HNBANK");

        follow(borrower, applicationId)
                .body("status", equalTo("AWAITING_BANK"))
                .body("dueAt", equalTo("2026-11-23T16:00:00Z"))
                .body("history.what", contains("SUBMITTED", "ASSIGNED_TO_BANK", "LAPSED_AT_BANK", "ASSIGNED_TO_BANK"))
                .body("history[2].who", equalTo("PLATFORM"));
        post(as(OFFICER), "applications/" + applicationId + "/acceptance")
                .then()
                .statusCode(404);
        as(OFFICER).get(ROOT + "applications/" + applicationId).then().statusCode(404);
        assertThat(payloads(applicationId, "assignment-lapsed.v1"))
                .singleElement()
                .satisfies(EventContract.of(AssignmentLapsed.class)::assertValid);
    }

    @Test
    void aBankThatLostAnApplicationReadsThatItIsRevoked() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));

        TestClock.set(dueAt(borrower, applicationId));
        Await.until("the end", () -> "EXHAUSTED".equals(status(borrower, applicationId)));

        String item = "items.find { it.applicationId == '" + applicationId + "' }";
        as(OFFICER)
                .get(ROOT + "assignments?limit=200")
                .then()
                .statusCode(200)
                .body(item + ".standing", equalTo("REVOKED"))
                .body(item + ".revocationCode", equalTo("LAPSED"))
                .body(item + ".application", nullValue());
        assertThat(payloads(applicationId, "application-ended.v1"))
                .singleElement()
                .satisfies(EventContract.of(ApplicationEnded.class)::assertValid);
    }

    @Test
    void alternativesThatFellAwayAreSkippedWithTheirReasons() {
        UUID borrower = world.borrowerWithoutConsent();
        world.consent(borrower, World.HNRCB);
        String unlisted = world.product(World.HNRCB, null);
        String withoutConsent = world.product(World.HNBANK, null);
        String applicationId = applied(borrower, world.product(World.HNRCB, null), unlisted, withoutConsent);
        ProductState withdrawn = World.productState(unlisted, World.HNRCB, null, 2, ProductState.Status.WITHDRAWN);
        world.publish(withdrawn);
        world.awaitOne("the product's end", World.countOf(withdrawn));

        TestClock.set(dueAt(borrower, applicationId));
        Await.until("the end", () -> "EXHAUSTED".equals(status(borrower, applicationId)));

        follow(borrower, applicationId)
                .body("holder", nullValue())
                .body("dueAt", nullValue())
                .body("endReasonCode", equalTo("NO_ALTERNATIVE_LEFT"))
                .body(
                        "history.findAll { it.what == 'PRODUCT_SKIPPED' }.reasonCode",
                        contains("PRODUCT_NOT_LISTED", "CONSENT_MISSING"));
    }

    @Test
    void aSuspendedBankIsSkipped() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null), world.product(World.HNBANK, null));
        world.bank(World.HNBANK, 1, ParticipantState.Status.SUSPENDED);
        try {
            TestClock.set(dueAt(borrower, applicationId));
            Await.until("the end", () -> "EXHAUSTED".equals(status(borrower, applicationId)));

            follow(borrower, applicationId).body("history.reasonCode", hasItem("BANK_NOT_ACTIVE"));
        } finally {
            world.bank(World.HNBANK, 2, ParticipantState.Status.ACTIVE);
        }
    }

    @Test
    void aSilentDepartmentIsUrgedAndThenTheBorrowerIsFree() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, world.scheme()));

        TestClock.set(dueAt(borrower, applicationId));
        Await.until(
                "the urging",
                () -> Boolean.TRUE.equals(
                        follow(borrower, applicationId).extract().path("escalated")));
        String waiting = "items.find { it.applicationId == '" + applicationId + "' }";
        as(Actors.DEPARTMENT)
                .get(ROOT + "department-approvals?limit=200")
                .then()
                .statusCode(200)
                .body(waiting + ".escalated", equalTo(true));
        TestClock.set(dueAt(borrower, applicationId));
        Await.until("the end", () -> "EXPIRED".equals(status(borrower, applicationId)));

        follow(borrower, applicationId).body("endReasonCode", equalTo("DEPARTMENT_SILENT"));
        as(Actors.DEPARTMENT)
                .get(ROOT + "department-approvals?limit=200")
                .then()
                .body(waiting, nullValue());
    }

    @Test
    void anOfferThatNobodySelectsExpiresWithItsApplication() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        accept(OFFICER, applicationId);
        String offerId = offered(OFFICER, applicationId);

        TestClock.set(dueAt(borrower, applicationId));
        Await.until("the end", () -> "EXPIRED".equals(status(borrower, applicationId)));

        follow(borrower, applicationId)
                .body("endReasonCode", equalTo("OFFER_NOT_SELECTED"))
                .body("offers.status", contains("EXPIRED"));
        post(asOwnerOf(borrower), "offers/" + offerId + "/selection")
                .then()
                .statusCode(409)
                .body("code", equalTo("application-not-in-status"));
    }

    @Test
    void aBankThatDoesNotSignLosesTheApplicationAndItsOfferLapses() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null), world.product(World.HNBANK, null));
        accept(OFFICER, applicationId);
        select(borrower, offered(OFFICER, applicationId));

        TestClock.set(dueAt(borrower, applicationId));
        awaitHolder(borrower, applicationId, "BANK-HNBANK");

        follow(borrower, applicationId).body("offers.status", contains("LAPSED"));
        accept(OTHER_BANK, applicationId);
        as(OTHER_BANK)
                .get(ROOT + "applications/" + applicationId)
                .then()
                .statusCode(200)
                .body("offers.size()", equalTo(0))
                .body("history.findAll { it.bank == 'BANK-HNRCB' }.size()", equalTo(0));
    }

    @Test
    void aContractThatIsNotPaidOutLapsesAfterTheBankWasUrged() {
        UUID borrower = world.borrower();
        String loanId = Actors.signed(borrower, world.product(World.HNRCB, null));
        String applicationId = asOwnerOf(borrower)
                .get(ROOT + "loans/" + loanId)
                .then()
                .extract()
                .path("applicationId");

        TestClock.set(dueAt(borrower, applicationId));
        Await.until(
                "the urging",
                () -> Boolean.TRUE.equals(
                        follow(borrower, applicationId).extract().path("escalated")));
        TestClock.set(dueAt(borrower, applicationId));
        Await.until("the end", () -> "EXPIRED".equals(status(borrower, applicationId)));

        asOwnerOf(borrower).get(ROOT + "loans/" + loanId).then().body("status", equalTo("LAPSED"));
    }

    @Test
    void aDeadlineThatWasMetDoesNothing() {
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        Instant taking = dueAt(borrower, applicationId);
        accept(OFFICER, applicationId);
        // As if the worker had taken the row the moment before the bank took the application.
        TestDatabase.execute(
                "UPDATE deadline SET due_at = '" + taking + "' WHERE subject_id = '" + applicationId + "'");

        TestClock.set(taking);
        Await.until(
                "the deadline to be put back where it belongs",
                () -> world.count("SELECT count(*) FROM deadline WHERE subject_id = '" + applicationId
                                + "' AND due_at > '" + taking + "'")
                        == 1);

        follow(borrower, applicationId).body("status", equalTo("IN_REVIEW")).body("holder", equalTo("BANK-HNRCB"));
    }

    private void awaitHolder(UUID borrower, String applicationId, String holder) {
        Await.until(
                "the application at " + holder,
                () -> holder.equals(follow(borrower, applicationId).extract().path("holder")));
    }

    private static String status(UUID borrower, String applicationId) {
        return follow(borrower, applicationId).extract().path("status");
    }

    private List<String> payloads(String applicationId, String type) {
        return world.outbox(applicationId).stream()
                .filter(row -> row.startsWith(type + " "))
                .map(row -> row.substring(type.length() + 1))
                .toList();
    }
}
