package org.crediteasyloan.catalog.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.cost.AllInCost;
import org.crediteasyloan.rules.cost.CostConvention;
import org.crediteasyloan.rules.cost.RepaymentPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a loan of that amount and term would cost the borrower (贷款成本).
 *
 * @param annualRatePercent the rate of the day, percent a year
 * @param firstInstalmentFen due at the end of the first month
 * @param interestFen all interest of the plan
 * @param feesFen all fees the borrower pays at disbursement
 * @param totalPaidFen principal, interest and fees
 * @param beforeSubsidy all-in annual cost of interest and fees
 * @param afterSubsidy estimate with the subsidy of the product's scheme; absent without an open scheme
 */
public record LoanCost(
        Percent annualRatePercent,
        long firstInstalmentFen,
        long interestFen,
        long feesFen,
        long totalPaidFen,
        YearlyCost beforeSubsidy,
        @Nullable AfterSubsidy afterSubsidy) {

    /**
     * All-in annual cost (综合融资成本) in percent a year.
     *
     * @param nominalPercent monthly rate of return times twelve
     * @param effectivePercent the same, compounded
     */
    public record YearlyCost(Percent nominalPercent, Percent effectivePercent) {}

    /**
     * An estimate: whether the subsidy arises is decided by the scheme on the loan as it was lent and paid.
     *
     * @param subsidyFen all that the scheme's formula gives over the plan
     */
    public record AfterSubsidy(long subsidyFen, Percent nominalPercent, Percent effectivePercent) {}

    /** Empty when the figures leave no yearly cost. */
    public static Optional<LoanCost> of(
            Pricing pricing,
            long amountFen,
            int termMonths,
            Optional<SubsidyEstimate> subsidy,
            CostConvention convention) {
        RepaymentPlan plan = pricing.plan(amountFen, termMonths);
        return switch (pricing.allIn(plan, convention)) {
            case AllInCost.NoCost _ -> Optional.empty();
            case AllInCost.Cost cost ->
                Optional.of(of(
                        pricing, plan, cost, subsidy.flatMap(estimate -> estimate.costOf(pricing, plan, convention))));
        };
    }

    private static LoanCost of(
            Pricing pricing, RepaymentPlan plan, AllInCost.Cost cost, Optional<AfterSubsidy> afterSubsidy) {
        BigDecimal feesFen = pricing.feesFen(plan.principalFen());
        long roundedFeesFen = feesFen.setScale(0, RoundingMode.HALF_UP).longValueExact();
        RepaymentPlan.Instalment first = plan.instalments().getFirst();
        return new LoanCost(
                pricing.annualRatePercent(),
                first.month() == 1 ? first.totalFen() : 0,
                plan.interestFen(),
                roundedFeesFen,
                plan.principalFen() + plan.interestFen() + roundedFeesFen,
                new YearlyCost(cost.nominalPercent(), cost.effectivePercent()),
                afterSubsidy.orElse(null));
    }

    /** The figure products are compared by: with the subsidy where one is expected. */
    public Percent comparedPercent() {
        return afterSubsidy == null ? beforeSubsidy.effectivePercent() : afterSubsidy.effectivePercent();
    }
}
