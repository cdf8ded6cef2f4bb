package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.follow;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.application.AssignmentLapsed;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank leaves the platform with applications in its hands. */
@QuarkusTest
class BankLeavesTest {

    @Inject
    World world;

    private final ParticipantCode leaving =
            new ParticipantCode("BANK-L" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT));
    private final TestToken itsOfficer = TestTokens.person("wei.officer", leaving.value(), "BANK", "credit-officer");

    @BeforeEach
    @AfterEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void whatLiesUndecidedAtItGoesToTheNextBank() {
        UUID borrower = borrower();
        String waiting = applied(borrower, world.product(leaving, null), world.product(World.HNBANK, null));
        String inReview = applied(borrower, world.product(leaving, null), world.product(World.HNBANK, null));
        Actors.accept(itsOfficer, inReview);

        world.bank(leaving, 1, ParticipantState.Status.LEFT);

        awaitStatus(borrower, waiting, "AWAITING_BANK", "BANK-HNBANK");
        awaitStatus(borrower, inReview, "AWAITING_BANK", "BANK-HNBANK");
        follow(borrower, inReview)
                .body(
                        "history.what",
                        contains("SUBMITTED", "ASSIGNED_TO_BANK", "TAKEN_BY_BANK", "BANK_LEFT", "ASSIGNED_TO_BANK"))
                .body("history.find { it.what == 'BANK_LEFT' }.who", equalTo("PLATFORM"));
        assertThat(world.outbox(inReview))
                .filteredOn(row -> row.startsWith("assignment-lapsed.v1 "))
                .singleElement()
                .satisfies(row -> EventContract.of(AssignmentLapsed.class)
                        .assertValid(row.substring("assignment-lapsed.v1 ".length())));
    }

    @Test
    void anOfferOfABankThatLeftIsNoOfferAnyMore() {
        UUID borrower = borrower();
        String applicationId = applied(borrower, world.product(leaving, null), world.product(World.HNBANK, null));
        Actors.accept(itsOfficer, applicationId);
        Actors.offered(itsOfficer, applicationId);

        world.bank(leaving, 1, ParticipantState.Status.LEFT);

        awaitStatus(borrower, applicationId, "AWAITING_BANK", "BANK-HNBANK");
        follow(borrower, applicationId).body("offers.status", contains("EXPIRED"));
    }

    @Test
    void whereNoOtherBankWasNamedTheBorrowerIsFree() {
        UUID borrower = borrower();
        String applicationId = applied(borrower, world.product(leaving, null));

        world.bank(leaving, 1, ParticipantState.Status.LEFT);

        Await.until(
                "the end",
                () -> "EXHAUSTED"
                        .equals(follow(borrower, applicationId).extract().path("status")));
    }

    @Test
    void aBankThatOnlyGetsReadyToLeaveKeepsWhatItHasAndGetsNothingNew() {
        UUID borrower = borrower();
        String kept = applied(borrower, world.product(leaving, null));

        world.bank(leaving, 1, ParticipantState.Status.LEAVING);

        Actors.accept(itsOfficer, kept);
        follow(borrower, kept).body("status", equalTo("IN_REVIEW"));
        Actors.apply(borrower, world.product(leaving, null))
                .statusCode(422)
                .body("errors.code", contains("bank-not-active"));
    }

    private UUID borrower() {
        UUID borrower = world.borrower();
        world.consent(borrower, leaving);
        return borrower;
    }

    private void awaitStatus(UUID borrower, String applicationId, String status, String holder) {
        Await.until(
                applicationId + " at " + holder,
                () -> holder.equals(follow(borrower, applicationId).extract().path("holder")));
        follow(borrower, applicationId).body("status", equalTo(status));
    }
}
