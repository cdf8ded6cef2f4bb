package org.crediteasyloan.rules.subsidy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.Percent;

/**
 * What a period is entitled to, and how it came about.
 *
 * @param terms the steps in their order; the last one states the amount
 */
public record Entitlement(long amountFen, long countedDays, List<Term> terms) {

    public Entitlement {
        terms = List.copyOf(terms);
    }

    /**
     * One step a person can check by hand.
     *
     * @param figure in the unit of the kind: yuan, days or percent
     */
    public record Term(TermKind kind, BigDecimal figure) {

        public String textZh() {
            return kind.labelZh + " " + figure.toPlainString() + " " + kind.unitZh;
        }

        public String textEn() {
            return kind.labelEn + ": " + figure.toPlainString() + " " + kind.unitEn;
        }
    }

    /** The steps formulas are made of. The names are stable codes. */
    public enum TermKind {
        PRINCIPAL("贷款本金", "Principal", "元", "yuan"),
        COUNTED_PRINCIPAL("计入补贴的本金", "Principal that counts", "元", "yuan"),
        PERIOD_DAYS("计息天数", "Days of the period", "天", "days"),
        COUNTED_DAYS("计入补贴的天数", "Days that count", "天", "days"),
        YEAR_DAYS("年计息天数", "Days of the year", "天", "days"),
        POINTS_PER_YEAR("年贴息率", "Points a year", "%", "%"),
        INTEREST_PAID("实际支付利息", "Interest paid", "元", "yuan"),
        COUNTED_INTEREST("计入补贴的利息", "Interest that counts", "元", "yuan"),
        SHARE("补贴比例", "Share", "%", "%"),
        COMPUTED("按公式计算", "By the formula", "元", "yuan"),
        LIMITED_BY_INTEREST_PAID("以实际支付利息为限", "Limited to the interest paid", "元", "yuan"),
        LIMIT_LEFT("剩余限额", "Left of the limit", "元", "yuan"),
        AMOUNT("应补金额", "Entitlement", "元", "yuan");

        private final String labelZh;
        private final String labelEn;
        private final String unitZh;
        private final String unitEn;

        TermKind(String labelZh, String labelEn, String unitZh, String unitEn) {
            this.labelZh = labelZh;
            this.labelEn = labelEn;
            this.unitZh = unitZh;
            this.unitEn = unitEn;
        }
    }

    /** Writes the steps down as they happen. */
    static final class Steps {

        private final List<Term> terms = new ArrayList<>();

        Steps money(TermKind kind, long amountFen) {
            terms.add(new Term(kind, Fen.toYuan(amountFen)));
            return this;
        }

        Steps days(TermKind kind, long days) {
            terms.add(new Term(kind, BigDecimal.valueOf(days)));
            return this;
        }

        Steps percent(TermKind kind, Percent percent) {
            terms.add(new Term(kind, percent.value()));
            return this;
        }

        /** Applies the limit on the total amount, less what was granted before, and closes the computation. */
        Entitlement upTo(long maxAmountFen, long computedFen, long countedDays, InterestPeriod period) {
            long leftFen = Math.max(0, maxAmountFen - period.grantedBeforeFen());
            long amountFen = computedFen;
            if (computedFen > leftFen) {
                money(TermKind.LIMIT_LEFT, leftFen);
                amountFen = leftFen;
            }
            money(TermKind.AMOUNT, amountFen);
            return new Entitlement(amountFen, countedDays, terms);
        }
    }
}
