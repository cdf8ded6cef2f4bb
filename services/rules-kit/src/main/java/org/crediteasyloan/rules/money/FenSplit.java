package org.crediteasyloan.rules.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.crediteasyloan.rules.RuleRefusal;

/** Divides an amount by weights, exactly: the parts are whole fen, none is negative, and they add up to the total. */
public final class FenSplit {

    /** No scheme has more payers, and no split should cost more than this. */
    static final int MAX_PARTS = 1_000;

    private FenSplit() {}

    /**
     * The parts in the order of the weights.
     *
     * @param totalFen not negative; a reversal mirrors the parts of the amount it reverses instead of splitting anew
     * @param weights none negative, at least one positive; only their ratio counts
     * @throws RuleRefusal {@code split-total-negative}, {@code split-weights-invalid}
     */
    public static List<Long> byWeights(long totalFen, List<BigDecimal> weights, SplitRounding rounding) {
        if (totalFen < 0) {
            throw new RuleRefusal("split-total-negative", "待拆分金额不得为负数。", "An amount to be split must not be negative.");
        }
        BigInteger total = BigInteger.valueOf(totalFen);
        List<BigInteger> whole = toWholeNumbers(weights);
        BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return switch (rounding) {
            case LARGEST_REMAINDER -> byLargestRemainder(total, whole, sum);
            case HALF_UP_REST_TO_FIRST -> restToOne(total, whole, sum, true, 0);
            case HALF_UP_REST_TO_LAST -> restToOne(total, whole, sum, true, whole.size() - 1);
            case DOWN_REST_TO_FIRST -> restToOne(total, whole, sum, false, 0);
            case DOWN_REST_TO_LAST -> restToOne(total, whole, sum, false, whole.size() - 1);
        };
    }

    private static List<BigInteger> toWholeNumbers(List<BigDecimal> weights) {
        boolean usable = !weights.isEmpty()
                && weights.size() <= MAX_PARTS
                && weights.stream().allMatch(weight -> weight.signum() >= 0 && Math.abs(weight.scale()) <= 20)
                && weights.stream().anyMatch(weight -> weight.signum() > 0);
        if (!usable) {
            throw new RuleRefusal(
                    "split-weights-invalid",
                    "拆分比例不得为空或为负，且至少一项大于零。",
                    "Weights of a split must be present, not negative, and one of them positive.");
        }
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
    }

    private static List<Long> byLargestRemainder(BigInteger total, List<BigInteger> weights, BigInteger sum) {
        List<Long> parts = new ArrayList<>(weights.size());
        List<BigInteger> remainders = new ArrayList<>(weights.size());
        long leftFen = total.longValueExact();
        for (BigInteger weight : weights) {
            BigInteger[] shareAndRemainder = total.multiply(weight).divideAndRemainder(sum);
            parts.add(shareAndRemainder[0].longValueExact());
            remainders.add(shareAndRemainder[1]);
            leftFen -= shareAndRemainder[0].longValueExact();
        }
        // The sort is stable, so equal remainders keep the order of the parts. Fewer fen are left than there are parts.
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(leftFen)
                .forEach(index -> parts.set(index, parts.get(index) + 1));
        return Collections.unmodifiableList(parts);
    }

    private static List<Long> restToOne(
            BigInteger total, List<BigInteger> weights, BigInteger sum, boolean halfUp, int restIndex) {
        List<Long> parts = new ArrayList<>(Collections.nCopies(weights.size(), 0L));
        long leftFen = total.longValueExact();
        for (int index = 0; index < weights.size(); index++) {
            if (index == restIndex) {
                continue;
            }
            BigInteger exactTwice = total.multiply(weights.get(index)).shiftLeft(1);
            BigInteger share =
                    halfUp ? exactTwice.add(sum).divide(sum.shiftLeft(1)) : exactTwice.divide(sum.shiftLeft(1));
            // Several halves rounded up may together exceed the total; the later part then gets what is left.
            long partFen = Math.min(share.longValueExact(), leftFen);
            parts.set(index, partFen);
            leftFen -= partFen;
        }
        parts.set(restIndex, leftFen);
        return Collections.unmodifiableList(parts);
    }
}
