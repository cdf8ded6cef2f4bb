package org.crediteasyloan.routing.loan;

import org.crediteasyloan.kit.problem.Rule;

/** What a report on a loan may break. */
enum LoanRule implements Rule {
    LOAN_REPORT_NOT_ACCEPTABLE(422, "填报内容与合同不符，详见各项。", "The report does not fit the contract; see each field."),
    CONTRACT_NUMBER_USED(409, "该合同编号已被使用。", "This contract number is already used."),
    LOAN_NOT_IN_STATUS(409, "贷款当前状态为%s，不能办理此操作。", "The loan is in status %s; this cannot be done now."),
    INTEREST_PERIOD_OVERLAPS(
            409, "该计息期间与已填报的%s至%s重叠。", "The period overlaps the one already reported from %s until %s.");

    private final int status;
    private final String textZh;
    private final String textEn;

    LoanRule(int status, String textZh, String textEn) {
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
