package org.crediteasyloan.redemption.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.redemption.ledger.Ledger;
import org.crediteasyloan.redemption.ledger.Move;
import org.crediteasyloan.redemption.ledger.Posting;
import org.crediteasyloan.redemption.ledger.SourceAmount;
import org.crediteasyloan.redemption.scheme.PublishedSchemes;

/** Proposes and approves budgets; an approval puts the money into the ledger. */
@ApplicationScoped
class MaintainBudget {

    private final Budgets budgets;
    private final PublishedSchemes schemes;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final Clock clock;

    MaintainBudget(Budgets budgets, PublishedSchemes schemes, Ledger ledger, Deadlines deadlines, Clock clock) {
        this.budgets = budgets;
        this.schemes = schemes;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    BudgetView propose(String schemeCode, ProposeBudget proposal, String proposedBy) {
        schemes.requireOwn(schemeCode);
        Budget budget = Budget.proposed(Ids.next(), schemeCode, proposal, proposedBy, clock.instant());
        budgets.persist(budget);
        return BudgetView.of(budget);
    }

    @Transactional
    BudgetView approve(UUID budgetId, String approver) {
        Budget budget = budgets.getForChange(budgetId);
        schemes.requireOwn(budget.schemeCode);
        Instant now = clock.instant();
        ledger.lock(budget.schemeCode);
        if (budgets.approvedFen(budget.schemeYear()) > Fen.MAX_FEN - budget.amountFen) {
            throw Refusal.of(BudgetRule.BUDGET_TOO_LARGE);
        }
        budget.approve(approver, now);
        ledger.post(Posting.of(
                Move.BUDGET_APPROVED,
                budget.schemeYear(),
                budget.id,
                now,
                List.of(new SourceAmount("", budget.amountFen))));
        deadlines.set(ApprovedBudgets.MONEY_CAME, budget.id, now);
        return BudgetView.of(budget);
    }
}
