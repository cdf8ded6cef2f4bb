package org.crediteasyloan.rules.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crediteasyloan.rules.Samples.yuan;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.Samples;
import org.crediteasyloan.rules.daycount.DayCount;
import org.crediteasyloan.rules.money.FundingShares;
import org.crediteasyloan.rules.money.FundingShares.PayerAmount;
import org.crediteasyloan.rules.money.SplitRounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsidyFormulaTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    /** Central fixed-asset subsidy 2026: 1.5 points, two years, 50,000,000 a firm. */
    private static final RatePoints FIXED_ASSETS = new RatePoints(
            Percent.fromString("1.5"),
            yuan(50_000_000),
            DayCount.ACTUAL_365,
            730,
            true,
            yuan(1_500_000),
            RoundingMode.HALF_UP);

    /** Central service-sector subsidy 2026: 1 point, one year, 10,000,000 a firm. */
    private static final RatePoints SERVICE_SECTOR = new RatePoints(
            Percent.of(1), yuan(10_000_000), DayCount.THIRTY_360, 360, true, yuan(100_000), RoundingMode.HALF_UP);

    /** 530 small credit loan: all of the interest on up to 50,000, three years. */
    private static final InterestShare SMALL_CREDIT_530 = new InterestShare(
            Percent.HUNDRED, yuan(50_000), DayCount.ACTUAL_365, 1_096, yuan(50_000), RoundingMode.DOWN);

    @Test
    void fiftyMillionAtOneAndAHalfPointsOverTwoYearsIsOneAndAHalfMillion() {
        InterestPeriod period = InterestPeriod.first(yuan(50_000_000), START, START.plusDays(730), yuan(4_000_000));

        Entitlement entitlement = FIXED_ASSETS.entitlement(period);

        assertThat(entitlement.amountFen()).isEqualTo(yuan(1_500_000));
        assertThat(entitlement.countedDays()).isEqualTo(730);
    }

    @Test
    void tenMillionAtOnePointIsPaidNineToOne() {
        InterestPeriod period = InterestPeriod.first(yuan(10_000_000), START, START.plusYears(1), yuan(350_000));
        FundingShares shares = new FundingShares(
                List.of(
                        new FundingShares.Share("CENTRAL", Percent.of(90)),
                        new FundingShares.Share("PROVINCE", Percent.of(10))),
                SplitRounding.LARGEST_REMAINDER);

        Entitlement entitlement = SERVICE_SECTOR.entitlement(period);

        assertThat(entitlement.amountFen()).isEqualTo(yuan(100_000));
        assertThat(shares.split(entitlement.amountFen()))
                .containsExactly(new PayerAmount("CENTRAL", yuan(90_000)), new PayerAmount("PROVINCE", yuan(10_000)));
    }

    @Test
    void theInterestOfA530LoanIsPaidBackWhole() {
        InterestPeriod period = InterestPeriod.first(yuan(50_000), START, START.plusDays(365), yuan(2_175));

        assertThat(SMALL_CREDIT_530.entitlement(period).amountFen()).isEqualTo(yuan(2_175));
    }

    @Test
    void interestOnPrincipalAboveTheCapDoesNotCount() {
        InterestPeriod period = InterestPeriod.first(yuan(200_000), START, START.plusDays(365), yuan(8_700));

        assertThat(SMALL_CREDIT_530.entitlement(period).amountFen()).isEqualTo(yuan(2_175));
    }

    @ParameterizedTest
    @CsvSource({
        "0.6, 3000000, 3000000, 18000",
        "0.6, 3000000, 5000000, 18000",
        "0.6, 3000000, 1000000, 6000",
        "0.8, 30000000, 30000000, 240000",
        "1, 50000000, 60000000, 500000"
    })
    void theLonghuaLoanPaysAPercentageOfThePrincipalOnce(
            String percent, long capYuan, long principalYuan, long expectedYuan) {
        LumpSumOfPrincipal formula = new LumpSumOfPrincipal(
                Percent.fromString(percent), yuan(capYuan), yuan(expectedYuan), RoundingMode.DOWN);
        InterestPeriod period = InterestPeriod.first(yuan(principalYuan), START, START.plusDays(90), 0);

        Entitlement first = formula.entitlement(period);
        Entitlement second = formula.entitlement(after(period, first));

        assertThat(first.amountFen()).isEqualTo(yuan(expectedYuan));
        assertThat(second.amountFen()).isZero();
    }

    @Test
    void theInterestPaidIsALimitWhereTheSchemeSaysSo() {
        InterestPeriod period = InterestPeriod.first(yuan(1_000_000), START, START.plusDays(365), yuan(9_000));

        assertThat(FIXED_ASSETS.entitlement(period).amountFen()).isEqualTo(yuan(9_000));
    }

    @Test
    void anEntitlementExplainsItself() {
        InterestPeriod period = InterestPeriod.first(yuan(60_000_000), START, START.plusDays(731), yuan(4_000_000));

        Entitlement entitlement = FIXED_ASSETS.entitlement(period);

        assertThat(entitlement.terms())
                .extracting(Entitlement.Term::textZh)
                .containsExactly(
                        "贷款本金 60000000.00 元",
                        "计入补贴的本金 50000000.00 元",
                        "计息天数 731 天",
                        "计入补贴的天数 730 天",
                        "年计息天数 365 天",
                        "年贴息率 1.5 %",
                        "按公式计算 1500000.00 元",
                        "应补金额 1500000.00 元");
        assertThat(entitlement.terms().getLast().textEn()).isEqualTo("Entitlement: 1500000.00 yuan");
    }

    /** However a loan is reported, period by period, days and amounts stay within the scheme's limits. */
    @Test
    void manyPeriodsTogetherNeverPassTheLimits() {
        RandomGenerator random = Samples.random(31);
        List<SubsidyFormula> formulas = List.of(
                FIXED_ASSETS,
                SERVICE_SECTOR,
                SMALL_CREDIT_530,
                new LumpSumOfPrincipal(Percent.fromString("0.6"), yuan(3_000_000), yuan(18_000), RoundingMode.HALF_UP));
        for (SubsidyFormula formula : formulas) {
            for (int run = 0; run < 200; run++) {
                long grantedFen = 0;
                long grantedDays = 0;
                long interestFen = 0;
                LocalDate from = START;
                for (int number = 0; number < 40; number++) {
                    LocalDate to = from.plusDays(random.nextInt(0, 93));
                    long paidFen = random.nextLong(yuan(200_000));
                    interestFen += paidFen;

                    Entitlement entitlement = formula.entitlement(new InterestPeriod(
                            random.nextLong(yuan(80_000_000)), from, to, paidFen, grantedFen, grantedDays));

                    assertThat(entitlement.amountFen()).isNotNegative();
                    grantedFen += entitlement.amountFen();
                    grantedDays += entitlement.countedDays();
                    from = to;
                }
                assertWithinLimits(formula, grantedFen, grantedDays, interestFen);
            }
        }
    }

    private static void assertWithinLimits(
            SubsidyFormula formula, long grantedFen, long grantedDays, long interestFen) {
        switch (formula) {
            case RatePoints points -> {
                assertThat(grantedFen).isLessThanOrEqualTo(Math.min(points.maxAmountFen(), interestFen));
                assertThat(grantedDays).isEqualTo(points.maxDays());
            }
            case InterestShare share -> {
                assertThat(grantedFen).isLessThanOrEqualTo(Math.min(share.maxAmountFen(), interestFen));
                assertThat(grantedDays).isEqualTo(share.maxDays());
            }
            case LumpSumOfPrincipal lump -> assertThat(grantedFen).isLessThanOrEqualTo(lump.maxAmountFen());
        }
    }

    @Test
    void unusableFiguresAreRefusedAllAtOnce() {
        assertRefused(
                List.of("pointsPerYear", "principalCapFen", "maxDays", "maxAmountFen", "rounding"),
                () -> new RatePoints(Percent.ZERO, 0, DayCount.ACTUAL_360, 0, true, -1, RoundingMode.UNNECESSARY));
        assertRefused(
                List.of("sharePercent"),
                () -> new InterestShare(Percent.fromString("100.01"), 1, DayCount.ACTUAL_360, 1, 1, RoundingMode.DOWN));
        assertRefused(
                List.of("percent", "principalCapFen"),
                () -> new LumpSumOfPrincipal(Percent.of(-1), 0, 1, RoundingMode.DOWN));
        assertRefused(
                List.of("principalFen", "interestPaidFen", "lastDayOn"),
                () -> InterestPeriod.first(-1, START, START.minusDays(1), -1));
    }

    private static void assertRefused(List<String> fields, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleRefusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("field")
                                .isEqualTo(fields));
    }

    private static InterestPeriod after(InterestPeriod period, Entitlement granted) {
        return new InterestPeriod(
                period.principalFen(),
                period.lastDayOn(),
                period.lastDayOn().plusDays(90),
                0,
                granted.amountFen(),
                granted.countedDays());
    }
}
