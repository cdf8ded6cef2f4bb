package org.crediteasyloan.rules.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.cost.AllInCost.Cost;
import org.crediteasyloan.rules.cost.AllInCost.Fee;
import org.crediteasyloan.rules.cost.AllInCost.NoCost;
import org.crediteasyloan.rules.cost.AllInCost.Reason;

/**
 * The internal rate of return of every cash flow, interest and all fees, as a yearly cost. Amounts may be fractions of a fen,
 * because the disclosed cost is computed from the unrounded instalment.
 */
public final class CostCalculator {

    /** A month at this rate costs ten times the principal; anything dearer is no loan. */
    private static final double HIGHEST_MONTHLY_RATE = 10.0;

    private static final double LOWEST_MONTHLY_RATE = -0.99;
    private static final int BISECTIONS = 200;

    private CostCalculator() {}

    /** The cost of a plan with its fees; fees of month 0 are kept back from the principal. */
    public static AllInCost ofPlan(RepaymentPlan plan, List<Fee> fees, CostConvention convention) {
        int lastMonth = Math.max(
                plan.instalments().stream()
                        .mapToInt(RepaymentPlan.Instalment::month)
                        .max()
                        .orElse(0),
                fees.stream().mapToInt(Fee::month).max().orElse(0));
        if (lastMonth > RepaymentPlan.MAX_MONTHS) {
            return new NoCost(Reason.COST_OUT_OF_RANGE);
        }
        BigDecimal netFen = BigDecimal.valueOf(plan.principalFen());
        List<BigDecimal> paymentsFen = new ArrayList<>(Collections.nCopies(lastMonth, BigDecimal.ZERO));
        for (RepaymentPlan.Instalment instalment : plan.instalments()) {
            paymentsFen.set(instalment.month() - 1, BigDecimal.valueOf(instalment.totalFen()));
        }
        for (Fee fee : fees) {
            if (fee.month() <= 0) {
                netFen = netFen.subtract(fee.amountFen());
            } else {
                paymentsFen.set(
                        fee.month() - 1, paymentsFen.get(fee.month() - 1).add(fee.amountFen()));
            }
        }
        return ofCashFlows(netFen, paymentsFen, convention);
    }

    /**
     * @param netFen what the borrower receives at the beginning, after the fees kept back
     * @param paymentsFen what the borrower pays at the end of month 1, 2, …
     */
    public static AllInCost ofCashFlows(BigDecimal netFen, List<BigDecimal> paymentsFen, CostConvention convention) {
        if (netFen.signum() <= 0) {
            return new NoCost(Reason.FEES_EXCEED_PRINCIPAL);
        }
        if (paymentsFen.stream().anyMatch(payment -> payment.signum() < 0)) {
            return new NoCost(Reason.NEGATIVE_CASH_FLOW);
        }
        if (paymentsFen.stream().allMatch(payment -> payment.signum() == 0)) {
            return new NoCost(Reason.NO_REPAYMENT);
        }
        double net = netFen.doubleValue();
        double[] payments =
                paymentsFen.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        if (presentValue(payments, HIGHEST_MONTHLY_RATE) > net || presentValue(payments, LOWEST_MONTHLY_RATE) < net) {
            return new NoCost(Reason.COST_OUT_OF_RANGE);
        }
        double monthlyRate = monthlyRate(net, payments);
        double yearlyGrowth = 1;
        for (int month = 0; month < 12; month++) {
            yearlyGrowth *= 1 + monthlyRate;
        }
        BigDecimal nominal = BigDecimal.valueOf(monthlyRate * 1200);
        BigDecimal effective = BigDecimal.valueOf((yearlyGrowth - 1) * 100);
        if (effective.precision() - effective.scale() > 6) {
            return new NoCost(Reason.COST_OUT_OF_RANGE);
        }
        return new Cost(printed(nominal, convention), printed(effective, convention));
    }

    /** The present value only falls as the rate rises, so there is exactly one root and halving always finds it. */
    private static double monthlyRate(double net, double[] payments) {
        double low = LOWEST_MONTHLY_RATE;
        double high = HIGHEST_MONTHLY_RATE;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (presentValue(payments, middle) > net) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double presentValue(double[] payments, double monthlyRate) {
        double value = 0;
        for (int index = payments.length - 1; index >= 0; index--) {
            value = (value + payments[index]) / (1 + monthlyRate);
        }
        return value;
    }

    private static Percent printed(BigDecimal percent, CostConvention convention) {
        // The search is good to about twelve digits; rounding to ten first keeps its last digit from deciding a border.
        return new Percent(
                percent.setScale(10, RoundingMode.HALF_EVEN).setScale(convention.decimals(), convention.rounding()));
    }
}
