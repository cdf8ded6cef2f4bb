package org.crediteasyloan.rules.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.crediteasyloan.contracts.Percent;

/** Amounts that follow from an amount and a rate. Exact until the one division at the end, which rounds as it is told. */
public final class RateAmount {

    private RateAmount() {}

    /** {@code amountFen × percent ÷ 100}, in fen. */
    public static long percentOf(long amountFen, Percent percent, RoundingMode rounding) {
        return divide(BigDecimal.valueOf(amountFen).multiply(percent.value()), BigDecimal.valueOf(100), rounding);
    }

    /**
     * {@code amountFen × percentPerYear × days ÷ (100 × yearDays)}, in fen: interest, or a subsidy in points a year.
     *
     * @param yearDays days the convention gives the year, 360 or 365
     */
    public static long forDays(long amountFen, Percent percentPerYear, long days, int yearDays, RoundingMode rounding) {
        BigDecimal product =
                BigDecimal.valueOf(amountFen).multiply(percentPerYear.value()).multiply(BigDecimal.valueOf(days));
        return divide(product, BigDecimal.valueOf(100L * yearDays), rounding);
    }

    /** {@code amountFen × numerator ÷ denominator}, in fen. */
    public static long ratioOf(long amountFen, BigInteger numerator, BigInteger denominator, RoundingMode rounding) {
        return divide(
                BigDecimal.valueOf(amountFen).multiply(new BigDecimal(numerator)),
                new BigDecimal(denominator),
                rounding);
    }

    private static long divide(BigDecimal dividend, BigDecimal divisor, RoundingMode rounding) {
        return dividend.divide(divisor, 0, rounding).longValueExact();
    }
}
