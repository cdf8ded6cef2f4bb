package org.crediteasyloan.catalog.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.cost.CostConvention;
import org.crediteasyloan.rules.cost.RepaymentMethod;
import org.crediteasyloan.rules.daycount.DayCount;
import org.crediteasyloan.rules.subsidy.InterestShare;
import org.crediteasyloan.rules.subsidy.LumpSumOfPrincipal;
import org.crediteasyloan.rules.subsidy.RatePoints;
import org.crediteasyloan.rules.subsidy.SubsidyFormula;
import org.junit.jupiter.api.Test;

class LoanCostTest {

    private static final CostConvention TWO_DECIMALS = new CostConvention(2, RoundingMode.HALF_UP);
    private static final long MILLION_YUAN = 100_000_000;
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void withoutFeesTheNominalCostIsTheRate() {
        LoanCost cost = cost(bullet("3.6"), MILLION_YUAN, 12, Optional.empty());

        assertThat(cost.beforeSubsidy().nominalPercent()).isEqualTo(Percent.fromString("3.6"));
        assertThat(cost.beforeSubsidy().effectivePercent()).isEqualTo(Percent.fromString("3.66"));
        assertThat(cost.firstInstalmentFen()).isEqualTo(300_000);
        assertThat(cost.interestFen()).isEqualTo(3_600_000);
        assertThat(cost.totalPaidFen()).isEqualTo(103_600_000);
        assertThat(cost.afterSubsidy()).isNull();
    }

    @Test
    void theWorkedFigureOfThePublicSpecificationComesOut() {
        // 20,000 yuan, fees 400, 24 instalments of 969.75 (interest 3,274): 17.07 % nominal, 18.47 % effective.
        Fee fee = new Fee("手续费", "Handling fee", null, Percent.of(2), Fee.Payer.BORROWER);
        Pricing pricing = new Pricing(Percent.fromString("15.0018"), List.of(fee), RepaymentMethod.EQUAL_INSTALMENT);

        LoanCost cost = cost(pricing, 2_000_000, 24, Optional.empty());

        assertThat(cost.firstInstalmentFen()).isEqualTo(96_975);
        assertThat(cost.feesFen()).isEqualTo(40_000);
        assertThat(cost.beforeSubsidy().nominalPercent()).isEqualTo(Percent.fromString("17.07"));
        assertThat(cost.beforeSubsidy().effectivePercent()).isEqualTo(Percent.fromString("18.47"));
    }

    @Test
    void onePointSubsidyTakesOnePointOffTheNominalCost() {
        SubsidyFormula onePoint = new RatePoints(
                Percent.of(1), MILLION_YUAN, DayCount.THIRTY_360, 360, true, MILLION_YUAN, RoundingMode.DOWN);

        LoanCost cost = cost(bullet("3.6"), MILLION_YUAN, 12, Optional.of(onePoint));

        assertThat(cost.afterSubsidy().subsidyFen()).isEqualTo(999_996);
        assertThat(cost.afterSubsidy().nominalPercent()).isEqualTo(Percent.fromString("2.6"));
        assertThat(cost.comparedPercent()).isEqualTo(cost.afterSubsidy().effectivePercent());
    }

    @Test
    void aSubsidyEndsWithItsDays() {
        SubsidyFormula oneYearOnly = new RatePoints(
                Percent.of(1), MILLION_YUAN, DayCount.THIRTY_360, 360, true, MILLION_YUAN, RoundingMode.DOWN);

        LoanCost cost = cost(bullet("3.6"), MILLION_YUAN, 24, Optional.of(oneYearOnly));

        assertThat(cost.afterSubsidy().subsidyFen()).isEqualTo(999_996);
    }

    @Test
    void aSubsidyStopsAtItsLimit() {
        SubsidyFormula limited =
                new InterestShare(Percent.of(50), MILLION_YUAN, DayCount.ACTUAL_360, 365, 500_000, RoundingMode.DOWN);

        LoanCost cost = cost(bullet("3.6"), MILLION_YUAN, 12, Optional.of(limited));

        assertThat(cost.afterSubsidy().subsidyFen()).isEqualTo(500_000);
    }

    @Test
    void aLumpSumBeyondAnInstalmentCountsAgainstTheFollowing() {
        SubsidyFormula lumpSum = new LumpSumOfPrincipal(Percent.of(1), MILLION_YUAN, MILLION_YUAN, RoundingMode.DOWN);

        LoanCost cost = cost(bullet("3.6"), MILLION_YUAN, 12, Optional.of(lumpSum));

        assertThat(cost.afterSubsidy().subsidyFen()).isEqualTo(1_000_000);
        assertThat(cost.afterSubsidy().nominalPercent())
                .isGreaterThan(Percent.fromString("2.5"))
                .isLessThan(Percent.fromString("2.7"));
    }

    @Test
    void whatIsPaidOnceAtTheEndIsOnePeriod() {
        Pricing pricing = new Pricing(Percent.of(4), List.of(), RepaymentMethod.BULLET);
        SubsidyFormula half = new InterestShare(
                Percent.of(50), MILLION_YUAN, DayCount.ACTUAL_360, 365, MILLION_YUAN, RoundingMode.DOWN);

        LoanCost cost = cost(pricing, MILLION_YUAN, 12, Optional.of(half));

        assertThat(cost.firstInstalmentFen()).isZero();
        assertThat(cost.interestFen()).isEqualTo(4_000_000);
        assertThat(cost.afterSubsidy().subsidyFen()).isEqualTo(2_000_000);
    }

    private static Pricing bullet(String ratePercent) {
        return new Pricing(Percent.fromString(ratePercent), List.of(), RepaymentMethod.MONTHLY_INTEREST_BULLET);
    }

    private static LoanCost cost(Pricing pricing, long amountFen, int termMonths, Optional<SubsidyFormula> formula) {
        return LoanCost.of(
                        pricing,
                        amountFen,
                        termMonths,
                        formula.map(known -> new SubsidyEstimate(known, NEW_YEAR)),
                        TWO_DECIMALS)
                .orElseThrow();
    }
}
