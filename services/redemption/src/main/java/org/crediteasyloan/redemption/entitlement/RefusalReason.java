package org.crediteasyloan.redemption.entitlement;

/** Why a report earned nothing (不予认定原因), and what would change that. The names are stable codes. */
public enum RefusalReason {
    REPORT_NOT_USABLE(
            "付息报告的日期或金额有误，请银行更正后以新编号重新报送。",
            "The report's dates or amounts are wrong; the bank may correct it and report under a new id."),
    SCHEME_NOT_IN_FORCE("放款日没有生效的政策版本。", "No version of the scheme was in force on the day of disbursement."),
    NOT_APPROVED_ON_PLATFORM(
            "该政策要求贷款经主管部门在平台审批，此笔贷款未经审批。", "The scheme demands approval on the platform, which this loan lacks."),
    PERIOD_OUTSIDE_LOAN(
            "计息期不在放款日至到期日之间；逾期利息不予补贴。",
            "The period does not lie between disbursement and maturity; overdue interest bears no subsidy."),
    PRINCIPAL_ABOVE_LOAN("计息本金超过放款金额。", "The principal of the period is above what was paid out."),
    NO_INTEREST_PAID("该期未实际支付利息。", "No interest was paid for the period."),
    PERIOD_ALREADY_SUBSIDISED("该期间（或其一部分）已认定过补贴。", "The period, or part of it, has been subsidised before."),
    DAYS_USED_UP("该贷款的补贴期限已用完。", "The loan has used up the days the scheme subsidises."),
    LOAN_LIMIT_USED_UP("该贷款的补贴限额已用完。", "The loan has used up the scheme's limit."),
    BORROWER_LIMIT_USED_UP("该主体在各银行累计的补贴限额已用完。", "The borrower has used up its limit over all banks."),
    NOTHING_DUE("按公式计算应补金额为零。", "By the formula nothing is due.");

    private final String textZh;
    private final String textEn;

    RefusalReason(String textZh, String textEn) {
        this.textZh = textZh;
        this.textEn = textEn;
    }

    public String textZh() {
        return textZh;
    }

    public String textEn() {
        return textEn;
    }
}
