package org.crediteasyloan.rules.subsidy;

import java.math.BigInteger;
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
 * A share of the interest really paid (按实付利息比例). Where the principal is above its cap, the interest counts in proportion;
 * where only some of the days are left, likewise.
 *
 * @param principalCapFen interest on principal beyond this does not count
 * @param maxDays days subsidised in all, those granted before included
 * @param maxAmountFen limit on everything granted, what was granted before included
 */
public record InterestShare(
        Percent sharePercent,
        long principalCapFen,
        DayCount dayCount,
        int maxDays,
        long maxAmountFen,
        RoundingMode rounding)
        implements SubsidyFormula {

    /** @throws org.crediteasyloan.rules.RuleRefusal every unusable figure at once */
    public InterestShare {
        List<RuleProblem> problems = new ArrayList<>();
        FormulaChecks.percentWithin("sharePercent", sharePercent, Percent.HUNDRED, problems);
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
        long interestFen = countedInterestFen(period, principalFen, countedDays, periodDays);
        long computedFen = RateAmount.percentOf(interestFen, sharePercent, rounding);
        return new Steps()
                .money(TermKind.PRINCIPAL, period.principalFen())
                .money(TermKind.COUNTED_PRINCIPAL, principalFen)
                .days(TermKind.PERIOD_DAYS, periodDays)
                .days(TermKind.COUNTED_DAYS, countedDays)
                .money(TermKind.INTEREST_PAID, period.interestPaidFen())
                .money(TermKind.COUNTED_INTEREST, interestFen)
                .percent(TermKind.SHARE, sharePercent)
                .money(TermKind.COMPUTED, computedFen)
                .upTo(maxAmountFen, computedFen, countedDays, period);
    }

    /** Rounded down, so that the part that counts never exceeds what was paid. */
    private static long countedInterestFen(
            InterestPeriod period, long principalFen, long countedDays, long periodDays) {
        if (period.principalFen() == 0 || periodDays == 0) {
            return 0;
        }
        BigInteger counted = BigInteger.valueOf(principalFen).multiply(BigInteger.valueOf(countedDays));
        BigInteger whole = BigInteger.valueOf(period.principalFen()).multiply(BigInteger.valueOf(periodDays));
        return RateAmount.ratioOf(period.interestPaidFen(), counted, whole, RoundingMode.DOWN);
    }
}
