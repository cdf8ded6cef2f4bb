package org.crediteasyloan.redemption.budget;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a budget may break. */
enum BudgetRule implements Rule {
    BUDGET_NOT_PROPOSED(409, "该预算已经批准。", "The budget is approved already."),
    BUDGET_TOO_LARGE(409, "该年度预算合计超过上限。", "The year's budgets together are above the upper limit.");

    private final int status;
    private final String textZh;
    private final String textEn;

    BudgetRule(int status, String textZh, String textEn) {
        this.status = status;
        this.textZh = textZh;
        this.textEn = textEn;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String textZh() {
        return textZh;
    }

    @Override
    public String textEn() {
        return textEn;
    }
}
