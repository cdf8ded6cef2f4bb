package org.crediteasyloan.redemption.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.contracts.event.payout.PayoutConfirmed;
import org.crediteasyloan.contracts.event.payout.PayoutFailed;
import org.crediteasyloan.contracts.event.payout.PayoutOrdered;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.redemption.Actor;
import org.crediteasyloan.redemption.SchemeSamples;
import org.crediteasyloan.redemption.Town;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PayoutServiceTest {

    private static final long YEAR_FEN = 10_000_000;

    @Inject
    Town town;

    @Test
    void twoPersonsPayAnEntitlementThroughTheExchange() {
        UUID borrowerId = UUID.randomUUID();
        town.tell(BorrowerState.ofEnterprise(
                borrowerId,
                1,
                new BorrowerState.Registration(new UnifiedSocialCreditCode("91330100799655058B"), "海口某商贸有限公司"),
                new RegionCode("460100"),
                null,
                SizeClass.SMALL));
        String scheme = fundedScheme();
        JsonNode entitlement = reserved(scheme, borrowerId);

        String payoutId = prepare(entitlement);
        Actor.PAYOUT_RELEASER
                .post("/payouts/" + payoutId + "/release")
                .statusCode(200)
                .body("status", equalTo("RELEASED"))
                .body("items[0].order.status", equalTo("ORDERED"));
        Await.until("the payee to be known", () -> orderOf(entitlement).get("payeeUscc") != null);
        Map<String, Object> order = orderOf(entitlement);
        assertThat(order)
                .containsEntry("payeeUscc", "91330100799655058B")
                .containsEntry("payeeNameZh", "海口某商贸有限公司")
                .containsEntry("amountFen", (int) YEAR_FEN);
        confirm(order.get("payoutOrderId"), "HYD-" + payoutId, YEAR_FEN)
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));

        Actor.PAYOUT_MAKER
                .get("/entitlements/" + id(entitlement))
                .statusCode(200)
                .body("status", equalTo("PAID"));
        Actor.PAYOUT_MAKER
                .get("/schemes/" + scheme + "/balances")
                .statusCode(200)
                .body("[0].paidFen", equalTo((int) YEAR_FEN))
                .body("[0].bySource.source", contains("CENTRAL", "PROVINCE"))
                .body("[0].bySource.paidFen", contains(9_000_000, 1_000_000));
        Actor.EXCHANGE
                .get("/payout-orders?limit=200")
                .statusCode(200)
                .body("items.payoutOrderId", not(hasItem(order.get("payoutOrderId"))));
        String orderId = (String) order.get("payoutOrderId");
        assertThat(town.told(PayoutOrdered.class, orderId)).hasSize(1);
        assertThat(town.told(PayoutConfirmed.class, orderId))
                .singleElement()
                .extracting(PayoutConfirmed::exchangeReference)
                .isEqualTo("HYD-" + payoutId);
    }

    @Test
    void ofAPersonTheExchangeLearnsTheKindHereAndNoName() {
        UUID borrowerId = UUID.randomUUID();
        town.tell(BorrowerState.ofPersons(
                borrowerId,
                1,
                BorrowerKind.NATURAL_PERSON,
                new RegionCode("469002"),
                null,
                BorrowerState.Standing.OPEN));
        JsonNode entitlement = reserved(fundedScheme(), borrowerId);

        String payoutId = prepare(entitlement);

        Actor.PAYOUT_RELEASER.post("/payouts/" + payoutId + "/release").statusCode(200);
        Await.until("the payee to be known", () -> orderOf(entitlement).get("payeeKind") != null);
        Map<String, Object> order = orderOf(entitlement);
        assertThat(order)
                .containsEntry("payeeKind", "NATURAL_PERSON")
                .containsEntry("borrowerId", borrowerId.toString())
                .doesNotContainKeys("payeeUscc", "payeeNameZh");
        confirm(order.get("payoutOrderId"), "HYD-" + payoutId, YEAR_FEN).statusCode(200);
    }

    @Test
    void anOrderGoesToTheExchangeOfTodayAlsoWhenAVersionToComeNamesAnother() {
        String scheme = fundedScheme();
        JsonNode entitlement = reserved(scheme, UUID.randomUUID());
        town.admit("CHANNEL-QIONGHAI", ParticipantKind.CHANNEL);
        town.publish(
                scheme,
                SchemeSamples.serviceSector().put("validFrom", "2098-01-01").put("exchange", "CHANNEL-QIONGHAI"));

        assertThat(ordered(entitlement)).isNotNull();
    }

    @Test
    void theSameConfirmationAgainIsTheSameAnswerAndPaysNothing() {
        String scheme = fundedScheme();
        Object orderId = ordered(reserved(scheme, UUID.randomUUID()));
        String reference = "HYD-" + UUID.randomUUID();
        confirm(orderId, reference, YEAR_FEN).statusCode(200);

        confirm(orderId, reference, YEAR_FEN).statusCode(200).body("status", equalTo("CONFIRMED"));

        confirm(orderId, "HYD-" + UUID.randomUUID(), YEAR_FEN)
                .statusCode(409)
                .body("code", equalTo("payout-order-confirmed"));
        fail(orderId, "ACCOUNT_CLOSED").statusCode(409).body("code", equalTo("payout-order-confirmed"));
        assertThat(town.told(PayoutConfirmed.class, (String) orderId)).hasSize(1);
        Actor.PAYOUT_MAKER
                .get("/schemes/" + scheme + "/balances")
                .body("[0].paidFen", equalTo((int) YEAR_FEN))
                .body("[0].orderedFen", equalTo(0));
    }

    @Test
    void aPaymentThatDoesNotFitTheOrderIsRefused() {
        Object orderId = ordered(reserved(fundedScheme(), UUID.randomUUID()));

        confirm(orderId, "HYD-" + orderId, YEAR_FEN - 1)
                .statusCode(422)
                .body("errors.pointer", contains("/amountFen"))
                .body("errors.code", contains("amount-differs"));
        Map<String, Object> early =
                Map.of("exchangeReference", "HYD-" + orderId, "paidAt", "2020-01-01T00:00:00Z", "amountFen", YEAR_FEN);
        Actor.EXCHANGE
                .post("/payout-orders/" + orderId + "/confirmation", early)
                .statusCode(422)
                .body("errors.code", contains("paid-at-implausible"));
    }

    @Test
    void onePaymentSettlesOneOrder() {
        String scheme = fundedScheme();
        Object first = ordered(reserved(scheme, UUID.randomUUID()));
        Object second = ordered(reserved(scheme, UUID.randomUUID()));
        String reference = "HYD-" + UUID.randomUUID();
        confirm(first, reference, YEAR_FEN).statusCode(200);

        confirm(second, reference, YEAR_FEN).statusCode(409).body("code", equalTo("exchange-reference-used"));
    }

    @Test
    void aFailedOrderGivesTheMoneyBackAndTheEntitlementIsPaidAnew() {
        String scheme = fundedScheme();
        JsonNode entitlement = reserved(scheme, UUID.randomUUID());
        Object failed = ordered(entitlement);

        fail(failed, "ACCOUNT_CLOSED").statusCode(200).body("status", equalTo("FAILED"));

        fail(failed, "ACCOUNT_CLOSED").statusCode(200);
        fail(failed, "NAME_DIFFERS").statusCode(409).body("code", equalTo("payout-order-failed"));
        assertThat(town.told(PayoutFailed.class, (String) failed))
                .singleElement()
                .extracting(PayoutFailed::failureCode)
                .isEqualTo("ACCOUNT_CLOSED");
        confirm(failed, "HYD-" + failed, YEAR_FEN).statusCode(409).body("code", equalTo("payout-order-failed"));
        Actor.PAYOUT_MAKER
                .get("/entitlements/" + id(entitlement))
                .body("status", equalTo("RESERVED"))
                .body("payoutFailureCode", equalTo("ACCOUNT_CLOSED"));
        Actor.PAYOUT_MAKER
                .get("/schemes/" + scheme + "/balances")
                .body("[0].reservedFen", equalTo((int) YEAR_FEN))
                .body("[0].orderedFen", equalTo(0));
        Object anew = ordered(entitlement);
        assertThat(anew).isNotEqualTo(failed);
        confirm(anew, "HYD-" + anew, YEAR_FEN).statusCode(200);
    }

    @Test
    void whoPreparedDoesNotRelease() {
        Actor both = Actor.finance("both.duties", "payout-maker", "payout-releaser");
        JsonNode entitlement = reserved(fundedScheme(), UUID.randomUUID());
        String payoutId = both.post("/payouts", Map.of("entitlementIds", List.of(id(entitlement))))
                .statusCode(201)
                .extract()
                .path("payoutId");

        both.post("/payouts/" + payoutId + "/release").statusCode(403).body("code", equalTo("same-person"));
        Actor.PAYOUT_MAKER
                .post("/payouts/" + payoutId + "/release")
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void anEntitlementIsInOnePayoutAtATime() {
        JsonNode entitlement = reserved(fundedScheme(), UUID.randomUUID());
        prepare(entitlement);

        Actor.PAYOUT_MAKER
                .post(
                        "/payouts",
                        Map.of("entitlementIds", List.of(UUID.randomUUID().toString(), id(entitlement))))
                .statusCode(409)
                .body("code", equalTo("entitlement-not-payable"))
                .body("errors.pointer", contains("/entitlementIds/0", "/entitlementIds/1"))
                .body("errors.code", contains("not-found", "entitlement-not-payable"));
    }

    @Test
    void aCancelledPayoutGivesItsEntitlementsBack() {
        JsonNode entitlement = reserved(fundedScheme(), UUID.randomUUID());
        String payoutId = prepare(entitlement);

        Actor.PAYOUT_MAKER
                .post("/payouts/" + payoutId + "/cancellation")
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("items", hasSize(1));

        Actor.PAYOUT_RELEASER
                .post("/payouts/" + payoutId + "/release")
                .statusCode(409)
                .body("code", equalTo("payout-not-prepared"));
        prepare(entitlement);
    }

    @Test
    void aPayoutHoldsEntitlementsOfOneScheme() {
        String one = id(reserved(fundedScheme(), UUID.randomUUID()));
        String other = id(reserved(fundedScheme(), UUID.randomUUID()));

        Actor.PAYOUT_MAKER
                .post("/payouts", Map.of("entitlementIds", List.of(one, other)))
                .statusCode(422)
                .body("code", equalTo("entitlements-of-several-schemes"));
    }

    @Test
    void anotherBureauAndAnotherExchangeFindNothing() {
        JsonNode entitlement = reserved(fundedScheme(), UUID.randomUUID());
        String payoutId = prepare(entitlement);
        Actor.OTHER_BUREAU.get("/payouts/" + payoutId).statusCode(404);
        Actor.OTHER_BUREAU.get("/payouts").statusCode(200).body("items", empty());
        Actor.OTHER_BUREAU.post("/payouts/" + payoutId + "/release").statusCode(404);
        Actor.OTHER_BUREAU.post("/payouts/" + payoutId + "/cancellation").statusCode(404);
        Actor.OTHER_BUREAU
                .post("/payouts", Map.of("entitlementIds", List.of(id(entitlement))))
                .statusCode(409)
                .body("errors.code", contains("not-found"));
        Actor.PAYOUT_RELEASER.post("/payouts/" + payoutId + "/release").statusCode(200);
        Object orderId = awaitOrder(entitlement).get("payoutOrderId");

        Actor.OTHER_EXCHANGE.get("/payout-orders").statusCode(200).body("items", empty());
        Actor.OTHER_EXCHANGE
                .post("/payout-orders/" + orderId + "/failure", Map.of("reasonCode", "ACCOUNT_CLOSED"))
                .statusCode(404);
        Actor.PAYOUT_RELEASER.get("/payout-orders").statusCode(403);
    }

    @Test
    void aReplayedKeyGetsTheFirstAnswerAndAnotherBodyAProblem() {
        String scheme = fundedScheme();
        JsonNode entitlement = reserved(scheme, UUID.randomUUID());
        JsonNode other = reserved(scheme, UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("entitlementIds", List.of(id(entitlement)));
        String payoutId = Actor.PAYOUT_MAKER
                .postWithKey(key, "/payouts", body)
                .statusCode(201)
                .extract()
                .path("payoutId");

        Actor.PAYOUT_MAKER.postWithKey(key, "/payouts", body).statusCode(201).body("payoutId", equalTo(payoutId));
        Actor.PAYOUT_MAKER
                .postWithKey(key, "/payouts", Map.of("entitlementIds", List.of(id(other))))
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void payoutsAreReadPageByPage() {
        String scheme = fundedScheme();
        String first = prepare(reserved(scheme, UUID.randomUUID()));
        String second = prepare(reserved(scheme, UUID.randomUUID()));

        Set<String> seen = new HashSet<>();
        Await.until("both payouts to be readable", () -> {
            seen.clear();
            String after = "";
            List<String> page;
            do {
                var answer = Actor.PAYOUT_MAKER
                        .get("/payouts?limit=1&after=" + after)
                        .statusCode(200)
                        .extract();
                page = answer.path("items.payoutId");
                page.forEach(id -> assertThat(seen.add(id)).as("seen once").isTrue());
                after = answer.path("next");
            } while (!page.isEmpty());
            return seen.containsAll(List.of(first, second));
        });
    }

    private String fundedScheme() {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());
        town.approvedBudget(scheme, 2026, 10 * YEAR_FEN);
        return scheme;
    }

    private JsonNode reserved(String scheme, UUID borrowerId) {
        LoanDisbursed loan = Town.loan(scheme, borrowerId, 1_000_000_000L);
        JsonNode entitlement = town.entitlementFor(loan, Town.interest(loan, 1, 13, 30_000_000));
        assertThat(entitlement.path("status").asText()).isEqualTo("RESERVED");
        return entitlement;
    }

    private static String prepare(JsonNode entitlement) {
        return Actor.PAYOUT_MAKER
                .post("/payouts", Map.of("entitlementIds", List.of(id(entitlement))))
                .statusCode(201)
                .body("status", equalTo("PREPARED"))
                .extract()
                .path("payoutId");
    }

    /** Prepared, released and in the exchange's feed. */
    private static Object ordered(JsonNode entitlement) {
        Actor.PAYOUT_RELEASER
                .post("/payouts/" + prepare(entitlement) + "/release")
                .statusCode(200);
        return awaitOrder(entitlement).get("payoutOrderId");
    }

    private static Map<String, Object> awaitOrder(JsonNode entitlement) {
        Await.until(
                "the order in the exchange's feed", () -> !orderOf(entitlement).isEmpty());
        return orderOf(entitlement);
    }

    /** Reads the feed to its end, page by page. */
    private static Map<String, Object> orderOf(JsonNode entitlement) {
        String after = "";
        while (true) {
            var page = Actor.EXCHANGE
                    .get("/payout-orders?limit=200&after=" + after)
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> items = page.path("items");
            var found = items.stream()
                    .filter(item -> item.get("entitlementId").equals(id(entitlement)))
                    .findFirst();
            if (found.isPresent() || items.isEmpty()) {
                return found.orElse(Map.of());
            }
            after = page.path("next");
        }
    }

    private static ValidatableResponse confirm(Object orderId, String reference, long amountFen) {
        return Actor.EXCHANGE.post(
                "/payout-orders/" + orderId + "/confirmation",
                Map.of("exchangeReference", reference, "paidAt", Instant.now().toString(), "amountFen", amountFen));
    }

    private static ValidatableResponse fail(Object orderId, String reasonCode) {
        return Actor.EXCHANGE.post("/payout-orders/" + orderId + "/failure", Map.of("reasonCode", reasonCode));
    }

    private static String id(JsonNode entitlement) {
        return entitlement.path("entitlementId").asText();
    }
}
