package org.crediteasyloan.rules.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.Samples;
import org.crediteasyloan.rules.cost.AllInCost.Cost;
import org.crediteasyloan.rules.cost.AllInCost.Fee;
import org.crediteasyloan.rules.cost.AllInCost.NoCost;
import org.crediteasyloan.rules.cost.AllInCost.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllInCostTest {

    private static final CostConvention TWO_DECIMALS = new CostConvention(2, RoundingMode.HALF_UP);
    private static final CostConvention SIX_DECIMALS = new CostConvention(6, RoundingMode.HALF_UP);

    /** Principal 20,000, fees 400, interest 3,274 over 24 months: the sample of a public specification. */
    @Test
    void theSampleCostsWhatItsSpecificationPrints() {
        BigDecimal netFen = BigDecimal.valueOf(Samples.yuan(20_000) - Samples.yuan(400));
        BigDecimal unroundedFen =
                BigDecimal.valueOf(Samples.yuan(20_000 + 3_274)).divide(BigDecimal.valueOf(24));
        BigDecimal printedFen = BigDecimal.valueOf(Samples.yuan(970));

        AllInCost unrounded = CostCalculator.ofCashFlows(netFen, Collections.nCopies(24, unroundedFen), TWO_DECIMALS);
        AllInCost printed = CostCalculator.ofCashFlows(netFen, Collections.nCopies(24, printedFen), TWO_DECIMALS);

        assertThat(unroundedFen).isEqualTo("96975");
        assertThat(unrounded).isEqualTo(new Cost(Percent.fromString("17.07"), Percent.fromString("18.47")));
        assertThat(((Cost) printed).nominalPercent()).isEqualTo(Percent.fromString("17.10"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPlanPaysBackExactlyThePrincipal(RepaymentMethod method) {
        RandomGenerator random = Samples.random(19);
        for (int run = 0; run < 500; run++) {
            long principalFen = Samples.amountFen(random) + 1;
            Percent rate = new Percent(BigDecimal.valueOf(random.nextInt(3_600), 2));
            int months = random.nextInt(1, 121);

            RepaymentPlan plan = RepaymentPlan.of(method, principalFen, rate, months, RoundingMode.HALF_UP);

            assertThat(plan.instalments())
                    .allMatch(instalment -> instalment.principalFen() >= 0 && instalment.interestFen() >= 0);
            assertThat(plan.instalments().stream()
                            .mapToLong(RepaymentPlan.Instalment::principalFen)
                            .sum())
                    .isEqualTo(principalFen);
            assertThat(plan.instalments().getLast().month()).isEqualTo(months);
        }
    }

    @Test
    void anEqualInstalmentIsEqualUpToTheLast() {
        RepaymentPlan plan = RepaymentPlan.of(
                RepaymentMethod.EQUAL_INSTALMENT,
                Samples.yuan(100_000),
                Percent.fromString("4.35"),
                12,
                RoundingMode.HALF_UP);

        assertThat(RepaymentPlan.unroundedInstalmentFen(Samples.yuan(100_000), Percent.fromString("4.35"), 12))
                .isCloseTo(new BigDecimal("853099.0036353926"), Offset.offset(new BigDecimal("1e-9")));
        assertThat(plan.instalments().subList(0, 11))
                .allMatch(instalment ->
                        instalment.totalFen() == plan.instalments().getFirst().totalFen());
        assertThat(plan.instalments().getLast().totalFen())
                .isCloseTo(plan.instalments().getFirst().totalFen(), Offset.offset(12L));
    }

    @Test
    void theOtherPlansFallDueAsTheirNamesSay() {
        Percent rate = Percent.of(6);
        long principalFen = Samples.yuan(1_200);

        assertThat(RepaymentPlan.of(RepaymentMethod.EQUAL_PRINCIPAL, principalFen, rate, 3, RoundingMode.HALF_UP)
                        .instalments())
                .containsExactly(
                        new RepaymentPlan.Instalment(1, 40_000, 600),
                        new RepaymentPlan.Instalment(2, 40_000, 400),
                        new RepaymentPlan.Instalment(3, 40_000, 200));
        assertThat(RepaymentPlan.of(
                                RepaymentMethod.MONTHLY_INTEREST_BULLET, principalFen, rate, 2, RoundingMode.HALF_UP)
                        .instalments())
                .containsExactly(
                        new RepaymentPlan.Instalment(1, 0, 600), new RepaymentPlan.Instalment(2, 120_000, 600));
        assertThat(RepaymentPlan.of(RepaymentMethod.BULLET, principalFen, rate, 12, RoundingMode.HALF_UP)
                        .instalments())
                .containsExactly(new RepaymentPlan.Instalment(12, 120_000, 7_200));
    }

    /** Without fees the nominal cost is the contract's own rate, whatever the monthly plan. */
    @ParameterizedTest
    @EnumSource(names = "BULLET", mode = EnumSource.Mode.EXCLUDE)
    void aLoanWithoutFeesCostsItsRate(RepaymentMethod method) {
        RandomGenerator random = Samples.random(23);
        for (int run = 0; run < 200; run++) {
            Percent rate = new Percent(BigDecimal.valueOf(random.nextInt(100, 2_400), 2));
            RepaymentPlan plan =
                    RepaymentPlan.of(method, 1_000_000_000L, rate, random.nextInt(1, 61), RoundingMode.HALF_UP);

            Cost cost = (Cost) CostCalculator.ofPlan(plan, List.of(), SIX_DECIMALS);

            assertThat(cost.nominalPercent().value()).isCloseTo(rate.value(), Offset.offset(new BigDecimal("0.0001")));
            assertThat(cost.effectivePercent()).isGreaterThan(cost.nominalPercent());
        }
    }

    @Test
    void everyFeeMakesTheLoanDearer() {
        RepaymentPlan plan = RepaymentPlan.of(
                RepaymentMethod.EQUAL_INSTALMENT, Samples.yuan(20_000), Percent.of(6), 24, RoundingMode.HALF_UP);
        Fee atTheBeginning = new Fee(0, BigDecimal.valueOf(Samples.yuan(400)));
        Fee atTheEnd = new Fee(24, BigDecimal.valueOf(Samples.yuan(400)));

        Cost none = (Cost) CostCalculator.ofPlan(plan, List.of(), SIX_DECIMALS);
        Cost late = (Cost) CostCalculator.ofPlan(plan, List.of(atTheEnd), SIX_DECIMALS);
        Cost early = (Cost) CostCalculator.ofPlan(plan, List.of(atTheBeginning), SIX_DECIMALS);

        assertThat(late.nominalPercent()).isGreaterThan(none.nominalPercent());
        assertThat(early.nominalPercent()).isGreaterThan(late.nominalPercent());
    }

    @Test
    void aLoanWithoutAnyCostCostsNought() {
        RepaymentPlan plan = RepaymentPlan.of(
                RepaymentMethod.EQUAL_PRINCIPAL, Samples.yuan(50_000), Percent.ZERO, 36, RoundingMode.HALF_UP);

        assertThat(CostCalculator.ofPlan(plan, List.of(), TWO_DECIMALS))
                .isEqualTo(new Cost(Percent.ZERO, Percent.ZERO));
    }

    @Test
    void cashFlowsWithoutAYearlyCostGetAReason() {
        RepaymentPlan plan =
                RepaymentPlan.of(RepaymentMethod.BULLET, Samples.yuan(100), Percent.of(6), 1, RoundingMode.HALF_UP);

        assertThat(CostCalculator.ofPlan(plan, List.of(new Fee(0, BigDecimal.valueOf(10_000))), TWO_DECIMALS))
                .isEqualTo(new NoCost(Reason.FEES_EXCEED_PRINCIPAL));
        assertThat(CostCalculator.ofPlan(plan, List.of(new Fee(0, BigDecimal.valueOf(9_999))), TWO_DECIMALS))
                .isEqualTo(new NoCost(Reason.COST_OUT_OF_RANGE));
        assertThat(CostCalculator.ofCashFlows(BigDecimal.TEN, List.of(), TWO_DECIMALS))
                .isEqualTo(new NoCost(Reason.NO_REPAYMENT));
        assertThat(CostCalculator.ofCashFlows(BigDecimal.TEN, List.of(BigDecimal.ONE.negate()), TWO_DECIMALS))
                .isEqualTo(new NoCost(Reason.NEGATIVE_CASH_FLOW));
        assertThat(CostCalculator.ofPlan(plan, List.of(new Fee(601, BigDecimal.ONE)), TWO_DECIMALS))
                .isEqualTo(new NoCost(Reason.COST_OUT_OF_RANGE));
    }

    @Test
    void anUnusablePlanIsRefusedWithEveryReason() {
        assertThatThrownBy(() -> RepaymentPlan.of(RepaymentMethod.BULLET, 0, Percent.of(-1), 601, RoundingMode.HALF_UP))
                .isInstanceOfSatisfying(
                        RuleRefusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("code")
                                .containsExactly("principal-invalid", "rate-negative", "months-out-of-range"));
    }
}
