package org.crediteasyloan.catalog.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.rules.cost.AllInCost;
import org.crediteasyloan.rules.cost.CostCalculator;
import org.crediteasyloan.rules.cost.CostConvention;
import org.crediteasyloan.rules.cost.RepaymentPlan;
import org.crediteasyloan.rules.subsidy.Entitlement;
import org.crediteasyloan.rules.subsidy.InterestPeriod;
import org.crediteasyloan.rules.subsidy.SubsidyFormula;

/**
 * What a scheme's formula would give if the loan were disbursed on that day and paid as planned (预计补贴).
 *
 * <p>Every interest payment of the plan is one period, with what the periods before it were granted. The money counts against
 * the instalment it arises with; what exceeds that one counts against the following, so the estimate never flatters.
 */
public record SubsidyEstimate(SubsidyFormula formula, LocalDate disbursedOn) {

    /** Empty when the subsidy leaves nothing to pay, so that there is no yearly cost. */
    Optional<LoanCost.AfterSubsidy> costOf(Pricing pricing, RepaymentPlan plan, CostConvention convention) {
        List<BigDecimal> paymentsFen = pricing.paymentsFen(plan);
        long subsidyFen = 0;
        long subsidisedDays = 0;
        long outstandingFen = plan.principalFen();
        int paidUpToMonth = 0;
        BigDecimal leftFen = BigDecimal.ZERO;
        for (RepaymentPlan.Instalment instalment : plan.instalments()) {
            Entitlement entitlement = formula.entitlement(new InterestPeriod(
                    outstandingFen,
                    disbursedOn.plusMonths(paidUpToMonth),
                    disbursedOn.plusMonths(instalment.month()),
                    instalment.interestFen(),
                    subsidyFen,
                    subsidisedDays));
            subsidyFen += entitlement.amountFen();
            subsidisedDays += entitlement.countedDays();
            leftFen = reduce(
                    paymentsFen, instalment.month() - 1, leftFen.add(BigDecimal.valueOf(entitlement.amountFen())));
            outstandingFen -= instalment.principalFen();
            paidUpToMonth = instalment.month();
        }
        return afterSubsidy(CostCalculator.ofCashFlows(pricing.netFen(plan), paymentsFen, convention), subsidyFen);
    }

    /** Takes the amount off the payment of that month; gives back what is left of it. */
    private static BigDecimal reduce(List<BigDecimal> paymentsFen, int index, BigDecimal amountFen) {
        BigDecimal paymentFen = paymentsFen.get(index);
        BigDecimal usedFen = amountFen.min(paymentFen);
        paymentsFen.set(index, paymentFen.subtract(usedFen));
        return amountFen.subtract(usedFen);
    }

    private static Optional<LoanCost.AfterSubsidy> afterSubsidy(AllInCost cost, long subsidyFen) {
        return switch (cost) {
            case AllInCost.NoCost _ -> Optional.empty();
            case AllInCost.Cost after ->
                Optional.of(new LoanCost.AfterSubsidy(subsidyFen, after.nominalPercent(), after.effectivePercent()));
        };
    }
}
