package org.crediteasyloan.redemption.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.redemption.budget.ApprovedBudgets;
import org.crediteasyloan.redemption.ledger.Ledger;
import org.crediteasyloan.redemption.ledger.SchemeYear;

/**
 * Serves those who wait for a budget, oldest first, when money came. The queue stops at the first the money does not reach:
 * a smaller, younger entitlement does not overtake it.
 */
@ApplicationScoped
class ServeQueue implements DeadlineHandler {

    private static final int MAX_PER_RUN = 100;

    private final ApprovedBudgets budgets;
    private final Entitlements entitlements;
    private final EntitlementTransitions transitions;
    private final Ledger ledger;
    private final Deadlines deadlines;

    ServeQueue(
            ApprovedBudgets budgets,
            Entitlements entitlements,
            EntitlementTransitions transitions,
            Ledger ledger,
            Deadlines deadlines) {
        this.budgets = budgets;
        this.entitlements = entitlements;
        this.transitions = transitions;
        this.ledger = ledger;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return ApprovedBudgets.MONEY_CAME;
    }

    @Override
    public void handleDue(UUID budgetId, Instant now) {
        budgets.schemeYearOf(budgetId).ifPresent(budget -> serve(budget, budgetId, now));
    }

    private void serve(SchemeYear budget, UUID budgetId, Instant now) {
        ledger.lock(budget.schemeCode());
        List<EntitlementRow> waiting = entitlements.oldestAwaiting(budget, MAX_PER_RUN);
        for (EntitlementRow row : waiting) {
            if (!transitions.reserve(row, true, now)) {
                return;
            }
        }
        if (waiting.size() == MAX_PER_RUN) {
            deadlines.set(kind(), budgetId, now);
        }
    }
}
