package org.crediteasyloan.rules.cost;

import java.math.RoundingMode;

/**
 * How a yearly cost is printed; the owner of the disclosure rule decides.
 *
 * @param decimals digits after the point, 0 to 8
 */
public record CostConvention(int decimals, RoundingMode rounding) {

    public CostConvention {
        if (decimals < 0 || decimals > 8 || rounding == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("A cost is printed with 0 to 8 decimals and a rounding that can round.");
        }
    }
}
