package org.crediteasyloan.rules.subsidy;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.RuleProblem;
import org.crediteasyloan.rules.daycount.DayCount;
import org.crediteasyloan.rules.money.RateAmount;
import org.crediteasyloan.rules.subsidy.Entitlement.Steps;
import org.crediteasyloan.rules.subsidy.Entitlement.TermKind;

/**
 * Points of interest a year (按年贴息率): {@code counted principal × points × counted days ÷ year days}.
 *
 * @param principalCapFen principal beyond this bears no subsidy
 * @param maxDays days subsidised in all, those granted before included
 * @param atMostInterestPaid whether the interest really paid is a limit of its own
 * @param maxAmountFen limit on everything granted, what was granted before included
 */
public record RatePoints(
        Percent pointsPerYear,
        long principalCapFen,
        DayCount dayCount,
        int maxDays,
        boolean atMostInterestPaid,
        long maxAmountFen,
        RoundingMode rounding)
        implements SubsidyFormula {

    /** @throws org.crediteasyloan.rules.RuleRefusal every unusable figure at once */
    public RatePoints {
        List<RuleProblem> problems = new ArrayList<>();
        FormulaChecks.percentWithin("pointsPerYear", pointsPerYear, Percent.HUNDRED, problems);
        FormulaChecks.positive("principalCapFen", principalCapFen, problems);
        FormulaChecks.positive("maxDays", maxDays, problems);
        FormulaChecks.positive("maxAmountFen", maxAmountFen, problems);
        FormulaChecks.canRound(rounding, problems);
        FormulaChecks.refuse(problems);
    }

    @Override
    public Entitlement entitlement(InterestPeriod period) {
        long principalFen = Math.min(period.principalFen(), principalCapFen);
        long periodDays = dayCount.daysBetween(period.firstDayOn(), period.lastDayOn());
        long countedDays = Math.clamp(maxDays - period.grantedBeforeDays(), 0, periodDays);
        long computedFen = RateAmount.forDays(principalFen, pointsPerYear, countedDays, dayCount.yearDays(), rounding);
        Steps steps = new Steps()
                .money(TermKind.PRINCIPAL, period.principalFen())
                .money(TermKind.COUNTED_PRINCIPAL, principalFen)
                .days(TermKind.PERIOD_DAYS, periodDays)
                .days(TermKind.COUNTED_DAYS, countedDays)
                .days(TermKind.YEAR_DAYS, dayCount.yearDays())
                .percent(TermKind.POINTS_PER_YEAR, pointsPerYear)
                .money(TermKind.COMPUTED, computedFen);
        if (atMostInterestPaid && computedFen > period.interestPaidFen()) {
            computedFen = period.interestPaidFen();
            steps.money(TermKind.LIMITED_BY_INTEREST_PAID, computedFen);
        }
        return steps.upTo(maxAmountFen, computedFen, countedDays, period);
    }
}
