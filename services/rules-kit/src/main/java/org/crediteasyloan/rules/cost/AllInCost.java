package org.crediteasyloan.rules.cost;

import java.math.BigDecimal;
import org.crediteasyloan.contracts.Percent;

/** All-in annual cost (综合融资成本) of a loan, or the reason why there is none. */
public sealed interface AllInCost {

    /**
     * @param nominalPercent monthly internal rate of return times twelve, in percent a year
     * @param effectivePercent the same rate compounded over twelve months, in percent a year
     */
    record Cost(Percent nominalPercent, Percent effectivePercent) implements AllInCost {}

    record NoCost(Reason reason) implements AllInCost {}

    enum Reason {
        FEES_EXCEED_PRINCIPAL(
                "费用不低于本金，无法计算年化成本。", "The fees leave nothing of the principal, so there is no yearly cost."),
        NO_REPAYMENT("没有还款现金流，无法计算年化成本。", "Nothing is paid back, so there is no yearly cost."),
        NEGATIVE_CASH_FLOW("还款金额不得为负数。", "A repayment must not be negative."),
        COST_OUT_OF_RANGE("年化成本超出可计算范围。", "The yearly cost lies outside what can be published.");

        private final String textZh;
        private final String textEn;

        Reason(String textZh, String textEn) {
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

    /** What a borrower pays for the loan besides interest. Month 0 is the day of disbursement. */
    record Fee(int month, BigDecimal amountFen) {}
}
