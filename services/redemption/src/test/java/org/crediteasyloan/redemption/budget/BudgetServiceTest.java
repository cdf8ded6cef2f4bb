package org.crediteasyloan.redemption.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.redemption.Actor;
import org.crediteasyloan.redemption.SchemeSamples;
import org.crediteasyloan.redemption.Town;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetServiceTest {

    @Inject
    Town town;

    @Test
    void anApprovedBudgetIsAvailableAndALaterOneAddsToIt() {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());
        town.approvedBudget(scheme, 2026, 100);
        town.approvedBudget(scheme, 2026, 50);
        town.approvedBudget(scheme, 2027, 7);

        Actor.SUPERVISOR
                .get("/schemes/" + scheme + "/balances")
                .statusCode(200)
                .body("budgetYear", contains(2026, 2027))
                .body("budgetFen", contains(150, 7))
                .body("availableFen", contains(150, 7));
        Await.until(
                "the postings to be readable",
                () -> Actor.SCHEME_MAKER
                                .get("/schemes/" + scheme + "/ledger")
                                .statusCode(200)
                                .extract()
                                .<List<?>>path("items")
                                .size()
                        == 3);
        Actor.SCHEME_MAKER
                .get("/schemes/" + scheme + "/ledger")
                .body("items.move", contains("BUDGET_APPROVED", "BUDGET_APPROVED", "BUDGET_APPROVED"))
                .body("items[0].legs.amountFen", contains(-100, 100))
                .body("items[0].legs.stage", contains("FUNDED", "AVAILABLE"));
    }

    @Test
    void whoProposedDoesNotApprove() {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());
        Actor both = Actor.finance("both.duties", "scheme-maker", "scheme-approver");
        String budgetId = proposed(both, scheme, 100);

        both.post("/budgets/" + budgetId + "/approval").statusCode(403).body("code", equalTo("same-person"));

        Actor.SCHEME_APPROVER.get("/schemes/" + scheme + "/balances").body("$", empty());
    }

    @Test
    void aBudgetIsApprovedOnce() {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());
        String budgetId = proposed(Actor.SCHEME_MAKER, scheme, 100);
        Actor.SCHEME_APPROVER.post("/budgets/" + budgetId + "/approval").statusCode(200);

        Actor.SCHEME_APPROVER
                .post("/budgets/" + budgetId + "/approval")
                .statusCode(409)
                .body("code", equalTo("budget-not-proposed"));

        Actor.SCHEME_APPROVER.get("/schemes/" + scheme + "/balances").body("availableFen", contains(100));
        Await.until(
                "the budget to be in the list",
                () -> Actor.SUPERVISOR
                        .get("/schemes/" + scheme + "/budgets")
                        .statusCode(200)
                        .extract()
                        .path("items.status")
                        .equals(List.of("APPROVED")));
    }

    @Test
    void theBudgetsOfAYearStayWithinWhatCanBeCounted() {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());
        town.approvedBudget(scheme, 2026, Fen.MAX_FEN);
        String budgetId = proposed(Actor.SCHEME_MAKER, scheme, 1);

        Actor.SCHEME_APPROVER
                .post("/budgets/" + budgetId + "/approval")
                .statusCode(409)
                .body("code", equalTo("budget-too-large"));
    }

    @Test
    void anotherBureauFindsNeitherSchemeNorBudget() {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());
        String budgetId = proposed(Actor.SCHEME_MAKER, scheme, 100);

        Actor.OTHER_BUREAU
                .post("/schemes/" + scheme + "/budgets", Map.of("year", 2026, "amountFen", 1))
                .statusCode(404);
        Actor.OTHER_BUREAU.post("/budgets/" + budgetId + "/approval").statusCode(404);
        Actor.SCHEME_APPROVER
                .post("/budgets/" + UUID.randomUUID() + "/approval")
                .statusCode(404);
        Actor.SCHEME_APPROVER.post("/budgets/no-id/approval").statusCode(404);
        for (String path : List.of("/budgets", "/ledger", "/balances", "/reconciliation")) {
            Actor.OTHER_BUREAU.get("/schemes/" + scheme + path).statusCode(404);
            Actor.EXCHANGE.get("/schemes/" + scheme + path).statusCode(403);
        }
    }

    @Test
    void everyWrongFigureIsTold() {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());

        Actor.SCHEME_MAKER
                .post("/schemes/" + scheme + "/budgets", Map.of("year", 1999, "amountFen", 0))
                .statusCode(422)
                .body("errors", hasSize(2))
                .body("errors.pointer", containsInAnyOrder("/year", "/amountFen"));
    }

    private static String proposed(Actor maker, String scheme, long amountFen) {
        return maker.post("/schemes/" + scheme + "/budgets", Map.of("year", 2026, "amountFen", amountFen))
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .extract()
                .path("budgetId");
    }
}
