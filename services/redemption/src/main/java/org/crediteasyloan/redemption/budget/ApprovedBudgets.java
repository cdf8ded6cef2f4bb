package org.crediteasyloan.redemption.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.redemption.ledger.SchemeYear;

/** What other features ask of budgets. */
@ApplicationScoped
public class ApprovedBudgets {

    /** The deadline set when a budget is approved: whoever waits for money may be served now. */
    public static final String MONEY_CAME = "budget-approved";

    private final Budgets budgets;

    ApprovedBudgets(Budgets budgets) {
        this.budgets = budgets;
    }

    public Optional<SchemeYear> schemeYearOf(UUID budgetId) {
        return budgets.findByIdOptional(budgetId).map(Budget::schemeYear);
    }

    public long approvedFenBefore(SchemeYear year, Instant moment) {
        return budgets.approvedFenBefore(year, moment);
    }
}
