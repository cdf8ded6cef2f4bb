package org.crediteasyloan.profile.payee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.payout.PayoutOrdered;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.profile.Payouts;
import org.crediteasyloan.profile.ProfileTest;
import org.crediteasyloan.profile.person.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PayeeTest extends ProfileTest {

    private static final ParticipantCode OTHER_EXCHANGE = new ParticipantCode("CHANNEL-QIONGHAI");

    @Inject
    DataSource service;

    @BeforeEach
    void exchanges() {
        knowBanks();
        know(Payouts.EXCHANGE, ParticipantKind.CHANNEL, "REDEMPTION_EXCHANGE");
        know(OTHER_EXCHANGE, ParticipantKind.CHANNEL, "COUNTY_PLATFORM");
    }

    @Test
    void theExchangeLearnsWhichPersonItPaysAndThePersonSeesThatItDid() {
        Person farmer = new Person("符种田", nextPhone());
        TestToken signedIn = signedIn(subject, farmer);
        UUID borrowerId = registered(signedIn, farmer);
        UUID orderId = payoutOrderTo(borrowerId);

        payee(orderId, Payouts.EXCHANGE_OPERATOR)
                .statusCode(200)
                .body("borrowerId", equalTo(borrowerId.toString()))
                .body("kind", equalTo("NATURAL_PERSON"))
                .body("nameZh", equalTo("符种田"))
                .body("identityNumberEnding.length()", equalTo(4))
                .body("uscc", nullValue());

        List<Map<String, Object>> log = as(signedIn)
                .header("Acting-For", borrowerId.toString())
                .get(ROOT + "/access-log")
                .path("items");
        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.get("reader")).isEqualTo(Payouts.EXCHANGE.value());
            assertThat(entry.get("what")).isEqualTo("realName,identityNumberEnding");
            assertThat(entry.get("basis")).isEqualTo("payout-order:" + orderId);
        });
    }

    @Test
    void ofAnEnterpriseItLearnsWhatTheRegisterPublishes() {
        UnifiedSocialCreditCode uscc = nextEnterprise();
        arrive(row(uscc, TODAY.minusDays(9), 30, null));
        UUID borrowerId = mandatedBorrower(uscc);

        payee(payoutOrderTo(borrowerId), Payouts.EXCHANGE_OPERATOR)
                .statusCode(200)
                .body("uscc", equalTo(uscc.value()))
                .body("identityNumberEnding", nullValue());
    }

    @Test
    void onceItPaidOrCouldNotItLearnsNothingMore() {
        UUID borrowerId = aPerson();
        PayoutOrdered paid = Payouts.ordered(borrowerId);
        PayoutOrdered unpaid = Payouts.ordered(borrowerId);
        arrive(paid, unpaid);
        payee(paid.payoutOrderId(), Payouts.EXCHANGE_OPERATOR).statusCode(200);

        arrive(Payouts.confirmed(paid), Payouts.failed(unpaid));

        payee(paid.payoutOrderId(), Payouts.EXCHANGE_OPERATOR).statusCode(404);
        payee(unpaid.payoutOrderId(), Payouts.EXCHANGE_OPERATOR).statusCode(404);
    }

    @Test
    void anOrderReplayedAfterItsEndStaysShut() {
        PayoutOrdered order = Payouts.ordered(aPerson());

        arrive(Payouts.confirmed(order));
        arrive(order);

        payee(order.payoutOrderId(), Payouts.EXCHANGE_OPERATOR).statusCode(404);
    }

    @Test
    void anotherExchangeCannotTellWhetherTheOrderExists() {
        UUID orderId = payoutOrderTo(aPerson());
        TestToken other = Payouts.operator(OTHER_EXCHANGE);

        String refused = payee(orderId, other).statusCode(404).extract().path("title");

        payee(UUID.randomUUID(), other).statusCode(404).body("title", equalTo(refused));
        payee(orderId, creditOfficer(BANK)).statusCode(403);
    }

    @Test
    void theDatabaseShowsThePersonToTheExchangeOfAnOpenOrderAlone() {
        UUID borrowerId = aPerson();
        Wall exchange = wall(Payouts.EXCHANGE);
        assertThat(read(exchange, borrowerId)).isEmpty();
        PayoutOrdered order = Payouts.ordered(borrowerId);

        arrive(order);

        assertThat(read(exchange, borrowerId)).hasSize(1);
        assertThat(read(wall(OTHER_EXCHANGE), borrowerId)).isEmpty();
        arrive(Payouts.confirmed(order));
        assertThat(read(exchange, borrowerId)).isEmpty();
    }

    private UUID aPerson() {
        Person farmer = new Person("符种田", nextPhone());
        return registered(signedIn("farmer-" + UUID.randomUUID(), farmer), farmer);
    }

    private static List<?> read(Wall wall, UUID borrowerId) {
        return wall.read("SELECT borrower_id FROM natural_person WHERE borrower_id = ?", borrowerId);
    }

    private Wall wall(ParticipantCode exchange) {
        return new Wall(service, Actor.institution(exchange.value(), ParticipantKind.CHANNEL, "haiyidui"));
    }

    private static ValidatableResponse payee(UUID orderId, TestToken token) {
        return as(token).get(ROOT + "/payout-orders/" + orderId + "/payee").then();
    }
}
