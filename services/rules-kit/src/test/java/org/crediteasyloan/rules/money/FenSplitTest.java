package org.crediteasyloan.rules.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.Samples;
import org.crediteasyloan.rules.money.FundingShares.PayerAmount;
import org.crediteasyloan.rules.money.FundingShares.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FenSplitTest {

    @ParameterizedTest
    @EnumSource
    void thePartsAddUpAndNoneIsNegative(SplitRounding rounding) {
        RandomGenerator random = Samples.random(3);
        for (int run = 0; run < 5_000; run++) {
            long totalFen = Samples.amountFen(random);
            List<BigDecimal> weights = Samples.weights(random);

            List<Long> parts = FenSplit.byWeights(totalFen, weights, rounding);

            assertThat(parts)
                    .as("%s by %s", totalFen, weights)
                    .hasSameSizeAs(weights)
                    .allMatch(part -> part >= 0);
            assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(totalFen);
        }
    }

    @Test
    void byLargestRemainderNobodyIsOffByAWholeFenAndNothingGoesToNobody() {
        RandomGenerator random = Samples.random(5);
        for (int run = 0; run < 5_000; run++) {
            long totalFen = Samples.amountFen(random);
            List<BigDecimal> weights = Samples.weights(random);
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

            List<Long> parts = FenSplit.byWeights(totalFen, weights, SplitRounding.LARGEST_REMAINDER);

            for (int index = 0; index < parts.size(); index++) {
                // Multiplied out, so that the comparison itself is exact.
                BigDecimal offBy = BigDecimal.valueOf(parts.get(index))
                        .multiply(sum)
                        .subtract(BigDecimal.valueOf(totalFen).multiply(weights.get(index)))
                        .abs();
                assertThat(offBy).isLessThan(sum);
                if (weights.get(index).signum() == 0) {
                    assertThat(parts.get(index)).isZero();
                }
            }
        }
    }

    @Test
    void aMultipleOfTheWeightsChangesNothing() {
        List<Long> parts = FenSplit.byWeights(1_001, weights("1", "2", "3"), SplitRounding.LARGEST_REMAINDER);

        assertThat(FenSplit.byWeights(1_001, weights("0.5", "1.0", "1.50"), SplitRounding.LARGEST_REMAINDER))
                .isEqualTo(parts);
    }

    @Test
    void eachRuleTreatsTheOddFenItsOwnWay() {
        List<BigDecimal> thirds = weights("1", "1", "1");

        assertThat(FenSplit.byWeights(101, thirds, SplitRounding.LARGEST_REMAINDER))
                .containsExactly(34L, 34L, 33L);
        assertThat(FenSplit.byWeights(101, thirds, SplitRounding.HALF_UP_REST_TO_FIRST))
                .containsExactly(33L, 34L, 34L);
        assertThat(FenSplit.byWeights(101, thirds, SplitRounding.HALF_UP_REST_TO_LAST))
                .containsExactly(34L, 34L, 33L);
        assertThat(FenSplit.byWeights(101, thirds, SplitRounding.DOWN_REST_TO_FIRST))
                .containsExactly(35L, 33L, 33L);
        assertThat(FenSplit.byWeights(101, thirds, SplitRounding.DOWN_REST_TO_LAST))
                .containsExactly(33L, 33L, 35L);
    }

    @Test
    void halvesRoundedUpNeverTakeMoreThanThereIs() {
        assertThat(FenSplit.byWeights(1, weights("0", "1", "1"), SplitRounding.HALF_UP_REST_TO_FIRST))
                .containsExactly(0L, 1L, 0L);
    }

    @Test
    void theServiceSectorSubsidyIsPaidNineToOneByCentreAndProvince() {
        FundingShares shares = new FundingShares(
                List.of(new Share("CENTRAL", Percent.of(90)), new Share("PROVINCE", Percent.of(10))),
                SplitRounding.LARGEST_REMAINDER);

        assertThat(shares.split(Samples.yuan(100_000)))
                .containsExactly(
                        new PayerAmount("CENTRAL", Samples.yuan(90_000)),
                        new PayerAmount("PROVINCE", Samples.yuan(10_000)));
    }

    @Test
    void theFirstLossIsSharedThreeToSevenByBankAndInsurer() {
        assertThat(FenSplit.byWeights(Samples.yuan(2_500_000), weights("3", "7"), SplitRounding.LARGEST_REMAINDER))
                .containsExactly(Samples.yuan(750_000), Samples.yuan(1_750_000));
    }

    @Test
    void sharesThatCannotBePaidAreRefusedWithEveryReason() {
        assertThatThrownBy(() -> new FundingShares(
                        List.of(new Share("CENTRAL", Percent.of(120)), new Share("CENTRAL", Percent.of(-10))),
                        SplitRounding.LARGEST_REMAINDER))
                .isInstanceOfSatisfying(
                        RuleRefusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("code")
                                .containsExactly("shares-not-hundred", "share-negative", "payer-repeated"));
    }

    @Test
    void whatCannotBeSplitIsRefused() {
        assertRefused("split-total-negative", -1, weights("1"));
        assertRefused("split-weights-invalid", 1, List.of());
        assertRefused("split-weights-invalid", 1, weights("0", "0"));
        assertRefused("split-weights-invalid", 1, weights("2", "-1"));
        assertRefused("split-weights-invalid", 1, weights("1E+1000000"));
    }

    @Test
    void amountsByRateAreRoundedOnceAndAsTold() {
        Percent rate = Percent.fromString("4.35");

        assertThat(RateAmount.forDays(Samples.yuan(50_000), rate, 365, 365, RoundingMode.DOWN))
                .isEqualTo(Samples.yuan(2_175));
        assertThat(RateAmount.forDays(100, rate, 1, 360, RoundingMode.UP)).isOne();
        assertThat(RateAmount.forDays(100, rate, 1, 360, RoundingMode.HALF_UP)).isZero();
        assertThat(RateAmount.percentOf(50, Percent.of(1), RoundingMode.HALF_UP))
                .isOne();
        assertThat(RateAmount.percentOf(49, Percent.of(1), RoundingMode.HALF_UP))
                .isZero();
    }

    private static void assertRefused(String code, long totalFen, List<BigDecimal> weights) {
        assertThatThrownBy(() -> FenSplit.byWeights(totalFen, weights, SplitRounding.LARGEST_REMAINDER))
                .isInstanceOfSatisfying(
                        RuleRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }
}
