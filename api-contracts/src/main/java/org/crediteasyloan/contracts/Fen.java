package org.crediteasyloan.contracts;

import java.math.BigDecimal;

/**
 * Exact arithmetic on money (金额，分). Money is a {@code long …Fen} everywhere, also in JSON: an integer count of fen, 100 to the
 * yuan. This holder of static methods is no type of its own on purpose; a wrapper would only hide the unit the names show.
 *
 * <p>Every method refuses with {@link MalformedValue} instead of overflowing or rounding.
 */
public final class Fen {

    /** Ten million million yuan: above any budget, and far enough below 2^63 that sums of amounts do not overflow. */
    public static final long MAX_FEN = 1_000_000_000_000_000L;

    private Fen() {}

    /** @throws MalformedValue {@code amount-negative} or {@code amount-too-large} */
    public static long requireNotNegative(long amountFen) {
        if (amountFen < 0) {
            throw new MalformedValue("amount-negative", "金额不得为负数。", "An amount must not be negative.");
        }
        return requireInBounds(amountFen);
    }

    /** @throws MalformedValue {@code amount-not-positive} or {@code amount-too-large} */
    public static long requirePositive(long amountFen) {
        if (amountFen <= 0) {
            throw new MalformedValue("amount-not-positive", "金额必须大于零。", "An amount must be greater than zero.");
        }
        return requireInBounds(amountFen);
    }

    /**
     * The exact sum.
     *
     * @throws MalformedValue {@code amount-too-large}
     */
    public static long sum(long... amountsFen) {
        long totalFen = 0;
        for (long amountFen : amountsFen) {
            // Both operands are within bounds, so the addition itself cannot overflow.
            totalFen = requireInBounds(totalFen + requireInBounds(amountFen));
        }
        return totalFen;
    }

    /**
     * Yuan to fen, for example 12.34 to 1234.
     *
     * @throws MalformedValue {@code amount-finer-than-fen} or {@code amount-too-large}
     */
    public static long ofYuan(BigDecimal yuan) {
        return exact(yuan, 2);
    }

    /** Ten thousands of yuan (万元), the unit of most lists, to fen; refuses like {@link #ofYuan}. */
    public static long ofTenThousandYuan(BigDecimal tenThousandYuan) {
        return exact(tenThousandYuan, 6);
    }

    /** Fen to yuan with two decimals, for texts people read. */
    public static BigDecimal toYuan(long amountFen) {
        return BigDecimal.valueOf(amountFen, 2);
    }

    private static long exact(BigDecimal amount, int powerOfTen) {
        // Judged before scaling, so that a monstrous exponent costs nothing.
        if (amount.precision() - (long) amount.scale() + powerOfTen > 16) {
            throw tooLarge();
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        if (stripped.scale() > powerOfTen) {
            throw new MalformedValue(
                    "amount-finer-than-fen", "金额不得小于一分的单位。", "An amount must not be finer than one fen.");
        }
        return requireInBounds(stripped.movePointRight(powerOfTen).longValueExact());
    }

    private static long requireInBounds(long amountFen) {
        if (amountFen > MAX_FEN || amountFen < -MAX_FEN) {
            throw tooLarge();
        }
        return amountFen;
    }

    private static MalformedValue tooLarge() {
        return new MalformedValue("amount-too-large", "金额超过上限。", "An amount is above the upper limit.");
    }
}
