package org.crediteasyloan.catalog.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.cost.AllInCost;
import org.crediteasyloan.rules.cost.CostCalculator;
import org.crediteasyloan.rules.cost.CostConvention;
import org.crediteasyloan.rules.cost.RepaymentMethod;
import org.crediteasyloan.rules.cost.RepaymentPlan;

/** All that the cost of a loan depends on besides its amount and term, with the rate of the day. */
public record Pricing(Percent annualRatePercent, List<Fee> fees, RepaymentMethod repaymentMethod) {

    public RepaymentPlan plan(long principalFen, int termMonths) {
        return RepaymentPlan.of(repaymentMethod, principalFen, annualRatePercent, termMonths, RoundingMode.HALF_UP);
    }

    /** Why there is no cost for such a loan; empty when there is one. */
    public Optional<AllInCost.Reason> obstacle(long principalFen, int termMonths) {
        return switch (allIn(plan(principalFen, termMonths), new CostConvention(2, RoundingMode.HALF_UP))) {
            case AllInCost.Cost _ -> Optional.empty();
            case AllInCost.NoCost noCost -> Optional.of(noCost.reason());
        };
    }

    /** The internal rate of return of everything the borrower receives and pays. */
    AllInCost allIn(RepaymentPlan plan, CostConvention convention) {
        return CostCalculator.ofCashFlows(netFen(plan), paymentsFen(plan), convention);
    }

    BigDecimal netFen(RepaymentPlan plan) {
        return BigDecimal.valueOf(plan.principalFen()).subtract(feesFen(plan.principalFen()));
    }

    BigDecimal feesFen(long principalFen) {
        return fees.stream().map(fee -> fee.borrowerPaysFen(principalFen)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By month, from the first. An equal instalment counts unrounded, as cost disclosures compute it. */
    List<BigDecimal> paymentsFen(RepaymentPlan plan) {
        int months = plan.instalments().getLast().month();
        BigDecimal[] payments = new BigDecimal[months];
        Arrays.fill(payments, BigDecimal.ZERO);
        for (RepaymentPlan.Instalment instalment : plan.instalments()) {
            payments[instalment.month() - 1] = BigDecimal.valueOf(instalment.totalFen());
        }
        if (repaymentMethod == RepaymentMethod.EQUAL_INSTALMENT) {
            Arrays.fill(payments, RepaymentPlan.unroundedInstalmentFen(plan.principalFen(), annualRatePercent, months));
        }
        return new ArrayList<>(List.of(payments));
    }
}
