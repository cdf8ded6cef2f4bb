package org.crediteasyloan.rules.subsidy;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.RuleProblem;
import org.crediteasyloan.rules.money.RateAmount;
import org.crediteasyloan.rules.subsidy.Entitlement.Steps;
import org.crediteasyloan.rules.subsidy.Entitlement.TermKind;

/**
 * A percentage of the principal, once (按本金一次性补贴). Days and interest do not matter; what was granted on the same loan before
 * is taken off, so a second period adds nothing.
 *
 * @param principalCapFen the part of the principal the percentage is taken of
 * @param maxAmountFen limit on everything granted, what was granted before included
 */
public record LumpSumOfPrincipal(Percent percent, long principalCapFen, long maxAmountFen, RoundingMode rounding)
        implements SubsidyFormula {

    /** @throws org.crediteasyloan.rules.RuleRefusal every unusable figure at once */
    public LumpSumOfPrincipal {
        List<RuleProblem> problems = new ArrayList<>();
        FormulaChecks.percentWithin("percent", percent, Percent.HUNDRED, problems);
        FormulaChecks.positive("principalCapFen", principalCapFen, problems);
        FormulaChecks.positive("maxAmountFen", maxAmountFen, problems);
        FormulaChecks.canRound(rounding, problems);
        FormulaChecks.refuse(problems);
    }

    @Override
    public Entitlement entitlement(InterestPeriod period) {
        long principalFen = Math.min(period.principalFen(), principalCapFen);
        long computedFen = RateAmount.percentOf(principalFen, percent, rounding);
        long stillDueFen = Math.max(0, computedFen - period.grantedBeforeFen());
        return new Steps()
                .money(TermKind.PRINCIPAL, period.principalFen())
                .money(TermKind.COUNTED_PRINCIPAL, principalFen)
                .percent(TermKind.SHARE, percent)
                .money(TermKind.COMPUTED, computedFen)
                .upTo(maxAmountFen, stillDueFen, 0, period);
    }
}
