package org.crediteasyloan.redemption.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.redemption.Actor;
import org.crediteasyloan.redemption.SchemeSamples;
import org.crediteasyloan.redemption.Town;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconciliationServiceTest {

    @Inject
    Town town;

    @Test
    void theBudgetIsAvailableReservedOrderedAndPaidToTheFen() {
        String scheme = schemeWithMoneyInEveryStage();

        Actor.SUPERVISOR
                .get("/schemes/" + scheme + "/reconciliation")
                .statusCode(200)
                .body("balanced", equalTo(true))
                .body("years", hasSize(1))
                .body("years[0].budget.ledgerFen", equalTo(100_000_003))
                .body("years[0].available.ledgerFen", equalTo(60_000_003))
                .body("years[0].reserved.recordsFen", equalTo(20_000_000))
                .body("years[0].ordered.recordsFen", equalTo(10_000_000))
                .body("years[0].paid.recordsFen", equalTo(10_000_000))
                .body("years[0].unaccountedFen", equalTo(0));
    }

    @Test
    void aDayBeforeAnythingHappenedIsEmpty() {
        String scheme = schemeWithMoneyInEveryStage();

        Actor.SCHEME_MAKER
                .get("/schemes/" + scheme + "/reconciliation?on=2020-01-01")
                .statusCode(200)
                .body("balanced", equalTo(true))
                .body("years", empty());
    }

    @Test
    void aRecordThatWasTamperedWithIsFoundToTheFen() throws SQLException {
        String scheme = schemeWithMoneyInEveryStage();
        town.execute("UPDATE entitlement SET amount_fen = amount_fen + 1 WHERE id = (SELECT min(id::text)::uuid"
                + " FROM entitlement WHERE status = 'RESERVED' AND scheme_code = '" + scheme + "')");

        Actor.SUPERVISOR
                .get("/schemes/" + scheme + "/reconciliation")
                .statusCode(200)
                .body("balanced", equalTo(false))
                .body("years.reserved.differenceFen", contains(-1))
                .body("years.paid.differenceFen", contains(0));
    }

    @Test
    void aDayThatIsNoDayIsRefused() {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());

        Actor.SUPERVISOR
                .get("/schemes/" + scheme + "/reconciliation?on=2026-02-30")
                .statusCode(400);
        Actor.SUPERVISOR
                .get("/schemes/" + scheme + "/reconciliation?on=" + LocalDate.MAX)
                .statusCode(400);
    }

    /** Four entitlements of 100,000 yuan: one reserved, one reserved after a failure, one ordered, one paid. */
    private String schemeWithMoneyInEveryStage() {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());
        town.approvedBudget(scheme, 2026, 100_000_003);
        List<String> ids = new ArrayList<>();
        for (int loans = 0; loans < 4; loans++) {
            LoanDisbursed loan = Town.loan(scheme, UUID.randomUUID(), 1_000_000_000L);
            JsonNode entitlement = town.entitlementFor(loan, Town.interest(loan, 1, 13, 30_000_000));
            ids.add(entitlement.path("entitlementId").asText());
        }
        String payoutId = Actor.PAYOUT_MAKER
                .post("/payouts", Map.of("entitlementIds", ids.subList(0, 3)))
                .statusCode(201)
                .extract()
                .path("payoutId");
        List<String> orders = Actor.PAYOUT_RELEASER
                .post("/payouts/" + payoutId + "/release")
                .statusCode(200)
                .extract()
                .path("items.order.payoutOrderId");
        assertThat(orders).hasSize(3);
        Actor.EXCHANGE
                .post("/payout-orders/" + orders.get(0) + "/failure", Map.of("reasonCode", "ACCOUNT_CLOSED"))
                .statusCode(200);
        Map<String, Object> payment = Map.of(
                "exchangeReference", "HYD-" + payoutId, "paidAt", Instant.now().toString(), "amountFen", 10_000_000);
        Actor.EXCHANGE
                .post("/payout-orders/" + orders.get(1) + "/confirmation", payment)
                .statusCode(200);
        return scheme;
    }
}
