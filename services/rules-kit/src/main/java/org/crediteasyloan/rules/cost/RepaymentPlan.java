package org.crediteasyloan.rules.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.RuleProblem;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.money.RateAmount;

/**
 * Repayment plan (还款计划): what falls due at the end of each month, in whole fen. A month bears a twelfth of the yearly rate.
 * The principal parts add up to the principal; the last one absorbs the rounding.
 */
public record RepaymentPlan(long principalFen, List<Instalment> instalments) {

    public static final int MAX_MONTHS = 600;

    /** @param month 1 for the end of the first month */
    public record Instalment(int month, long principalFen, long interestFen) {
        public long totalFen() {
            return principalFen + interestFen;
        }
    }

    public RepaymentPlan {
        instalments = List.copyOf(instalments);
    }

    /**
     * @param ratePercent percent a year, not negative
     * @param rounding how interest and the equal instalment become whole fen
     * @throws RuleRefusal every problem at once: {@code principal-invalid}, {@code rate-negative}, {@code months-out-of-range}
     */
    public static RepaymentPlan of(
            RepaymentMethod method, long principalFen, Percent ratePercent, int months, RoundingMode rounding) {
        requireUsable(principalFen, ratePercent, months);
        List<Instalment> instalments = switch (method) {
            case EQUAL_INSTALMENT -> equalInstalments(principalFen, ratePercent, months, rounding);
            case EQUAL_PRINCIPAL -> equalPrincipal(principalFen, ratePercent, months, rounding);
            case MONTHLY_INTEREST_BULLET -> monthlyInterest(principalFen, ratePercent, months, rounding);
            case BULLET ->
                List.of(new Instalment(months, principalFen, interest(principalFen, ratePercent, months, rounding)));
        };
        return new RepaymentPlan(principalFen, instalments);
    }

    /** The equal instalment before rounding, in fen: the figure a published cost is computed from. */
    public static BigDecimal unroundedInstalmentFen(long principalFen, Percent ratePercent, int months) {
        requireUsable(principalFen, ratePercent, months);
        BigDecimal principal = BigDecimal.valueOf(principalFen);
        if (ratePercent.value().signum() == 0) {
            return principal.divide(BigDecimal.valueOf(months), MathContext.DECIMAL128);
        }
        BigDecimal monthly = ratePercent.value().divide(BigDecimal.valueOf(1200), MathContext.DECIMAL128);
        BigDecimal growth = BigDecimal.ONE.add(monthly).pow(months, MathContext.DECIMAL128);
        return principal
                .multiply(monthly)
                .multiply(growth)
                .divide(growth.subtract(BigDecimal.ONE), MathContext.DECIMAL128);
    }

    public long interestFen() {
        return instalments.stream().mapToLong(Instalment::interestFen).sum();
    }

    private static List<Instalment> equalInstalments(
            long principalFen, Percent rate, int months, RoundingMode rounding) {
        long instalmentFen = unroundedInstalmentFen(principalFen, rate, months)
                .setScale(0, rounding)
                .longValueExact();
        List<Instalment> instalments = new ArrayList<>(months);
        long leftFen = principalFen;
        for (int month = 1; month <= months; month++) {
            long interestFen = interest(leftFen, rate, 1, rounding);
            // A rounded instalment may pay a tiny loan off early, or less than the interest; neither may turn negative.
            long partFen = month == months ? leftFen : Math.clamp(instalmentFen - interestFen, 0, leftFen);
            instalments.add(new Instalment(month, partFen, interestFen));
            leftFen -= partFen;
        }
        return instalments;
    }

    private static List<Instalment> equalPrincipal(long principalFen, Percent rate, int months, RoundingMode rounding) {
        long partFen = principalFen / months;
        List<Instalment> instalments = new ArrayList<>(months);
        long leftFen = principalFen;
        for (int month = 1; month <= months; month++) {
            long thisPartFen = month == months ? leftFen : partFen;
            instalments.add(new Instalment(month, thisPartFen, interest(leftFen, rate, 1, rounding)));
            leftFen -= thisPartFen;
        }
        return instalments;
    }

    private static List<Instalment> monthlyInterest(
            long principalFen, Percent rate, int months, RoundingMode rounding) {
        long interestFen = interest(principalFen, rate, 1, rounding);
        List<Instalment> instalments = new ArrayList<>(months);
        for (int month = 1; month <= months; month++) {
            instalments.add(new Instalment(month, month == months ? principalFen : 0, interestFen));
        }
        return instalments;
    }

    /** A month is 30 of 360 days here: a plan has months, only a contract has dates. */
    private static long interest(long leftFen, Percent rate, int months, RoundingMode rounding) {
        return RateAmount.forDays(leftFen, rate, 30L * months, 360, rounding);
    }

    private static void requireUsable(long principalFen, Percent ratePercent, int months) {
        List<RuleProblem> problems = new ArrayList<>();
        if (principalFen <= 0 || principalFen > Fen.MAX_FEN) {
            problems.add(new RuleProblem(
                    "principal-invalid",
                    "principalFen",
                    "本金必须大于零且不超过上限。",
                    "The principal must be positive and below the limit."));
        }
        if (ratePercent.isNegative()) {
            problems.add(new RuleProblem("rate-negative", "ratePercent", "利率不得为负数。", "The rate must not be negative."));
        }
        if (months < 1 || months > MAX_MONTHS) {
            problems.add(new RuleProblem(
                    "months-out-of-range", "months", "期限应为1至600个月。", "The term lies between 1 and 600 months."));
        }
        if (!problems.isEmpty()) {
            throw new RuleRefusal(problems);
        }
    }
}
