package org.crediteasyloan.kit.dispatch;

import org.crediteasyloan.kit.problem.Rule;

/** What handing on a case may break. */
enum DispatchRule implements Rule {
    CASE_NOT_YOURS(409, "该案件不由您承办。", "You do not hold this case."),
    MANAGER_DOES_NOT_FIT(409, "该客户经理不能承办此案件：%s。", "This account manager cannot get the case: %s."),
    NO_ACCOUNT_MANAGERS(409, "贵机构未登记客户经理。", "Your institution has enrolled no account managers.");

    private final int status;
    private final String textZh;
    private final String textEn;

    DispatchRule(int status, String textZh, String textEn) {
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
