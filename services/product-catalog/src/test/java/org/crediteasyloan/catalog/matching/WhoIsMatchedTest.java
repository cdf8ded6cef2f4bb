package org.crediteasyloan.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.catalog.OtherServices.farm;
import static org.crediteasyloan.catalog.SampleProducts.farmLoan;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crediteasyloan.catalog.Caller;
import org.crediteasyloan.catalog.OtherServices;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consent, mandate, suspension: whether anything is matched at all. */
@QuarkusTest
class WhoIsMatchedTest {

    @Inject
    OtherServices others;

    private FarmAndBank world;
    private String code;

    @BeforeEach
    void begin() {
        world = new FarmAndBank(others);
        code = world.code;
    }

    @Test
    void withoutConsentNothingIsKnownAndNothingIsMatched() {
        others.mandate(world.borrower, world.subject);

        world.awaitStatus("the mandate", world.borrower, 409);

        world.ask().statusCode(409).body("code", equalTo("matching-consent-missing"));
    }

    @Test
    void whenTheConsentEndsMatchingEnds() {
        world.listed(code, farmLoan());
        world.consented(farm(5, "A"));

        others.consentEnded(world.borrower);

        world.awaitStatus("the facts to be forgotten", world.borrower, 409);
    }

    @Test
    void anOlderStateOfTheFactsIsIgnoredAndTheSameTwiceIsOnce() {
        world.listed(code, farmLoan());
        CloudEvent current = world.consented(farm(5, "A"), 3);
        others.facts(world.borrower, 2, farm(1, "C"));
        others.again("matching-facts.state.v1", current);
        UUID later = UUID.randomUUID();

        others.facts(later, 1, farm(5, "A"));
        others.mandate(later, world.subject);

        world.awaitStatus("the events behind", later, 200);
        assertThat(world.match(code).getString("verdict")).isEqualTo("ELIGIBLE");
    }

    @Test
    void aSuspendedBankIsNotOffered() {
        world.listed(code, farmLoan());
        world.consented(farm(5, "A"));
        assertThat(world.codes()).contains(code);

        others.participant(world.bank, 1, ParticipantState.Status.SUSPENDED);

        Await.until("the bank to be left out", () -> !world.codes().contains(code));
        Caller.approver(world.bank)
                .post("/products/" + code + "/suspension")
                .statusCode(403)
                .body("code", equalTo("participant-suspended"));
    }

    @Test
    void aSuspendedProductIsNotOffered() {
        world.listed(code, farmLoan());
        world.consented(farm(5, "A"));
        assertThat(world.codes()).contains(code);

        Caller.approver(world.bank).post("/products/" + code + "/suspension").statusCode(200);

        assertThat(world.codes()).doesNotContain(code);
    }

    @Test
    void onlyWhoHoldsAMandateSeesMatches() {
        world.consented(farm(5, "A"));

        Caller.borrowerPerson("somebody.else")
                .getFor(world.borrower, FarmAndBank.WISH)
                .statusCode(403)
                .body("code", equalTo("no-mandate"));
        world.person.get(FarmAndBank.WISH).statusCode(400).body("code", equalTo("acting-for-missing"));
    }

    @Test
    void aWishOutsideAllReasonIsRefused() {
        world.consented(farm(5, "A"));

        world.person
                .getFor(world.borrower, "/matches?amountFen=0&termMonths=601")
                .statusCode(422)
                .body("errors.pointer", hasItems("/amountFen", "/termMonths"));
        world.person.getFor(world.borrower, "/matches").statusCode(422).body("errors", hasSize(2));
        int unreadable = world.person
                .getFor(world.borrower, "/matches?amountFen=much&termMonths=12")
                .extract()
                .statusCode();
        assertThat(unreadable).isBetween(400, 499);
    }
}
