package org.crediteasyloan.redemption.budget;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A budget as callers see it. */
record BudgetView(
        UUID budgetId,
        long version,
        String schemeCode,
        int year,
        long amountFen,
        Budget.Status status,
        Instant proposedAt,
        @Nullable Instant approvedAt) {

    static BudgetView of(Budget budget) {
        return new BudgetView(
                budget.id,
                budget.version,
                budget.schemeCode,
                budget.budgetYear,
                budget.amountFen,
                budget.status,
                budget.proposedAt,
                budget.approvedAt);
    }
}
