package org.crediteasyloan.redemption.entitlement;

import java.math.BigDecimal;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.rules.subsidy.Entitlement;

/**
 * One step of how an amount came about (计算说明), for a person to check by hand.
 *
 * @param kind stable code of the step
 * @param figure plain decimal, in the unit the texts tell: yuan, days or percent
 */
record ExplanationTerm(String kind, String figure, String textZh, String textEn) {

    static ExplanationTerm of(Entitlement.Term term) {
        return new ExplanationTerm(term.kind().name(), term.figure().toPlainString(), term.textZh(), term.textEn());
    }

    /** The borrower's limit was lower than what the formula gave. */
    static ExplanationTerm borrowerLimitLeft(long leftFen) {
        return yuan("BORROWER_LIMIT_LEFT", "主体剩余限额", "Left of the borrower's limit", leftFen);
    }

    static ExplanationTerm amount(long amountFen) {
        return yuan("AMOUNT", "应补金额", "Entitlement", amountFen);
    }

    private static ExplanationTerm yuan(String kind, String labelZh, String labelEn, long amountFen) {
        BigDecimal yuan = Fen.toYuan(amountFen);
        return new ExplanationTerm(
                kind,
                yuan.toPlainString(),
                labelZh + " " + yuan.toPlainString() + " 元",
                labelEn + ": " + yuan.toPlainString() + " yuan");
    }
}
