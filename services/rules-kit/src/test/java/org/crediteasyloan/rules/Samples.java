package org.crediteasyloan.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Seeded generators, so that a failing run fails again. */
public final class Samples {

    private Samples() {}

    public static RandomGenerator random(long seed) {
        return new Random(seed);
    }

    public static long yuan(long yuan) {
        return yuan * 100;
    }

    /** Amounts of every magnitude, because rounding faults hide among the small ones and overflows among the large. */
    public static long amountFen(RandomGenerator random) {
        long bound = (long) Math.pow(10, random.nextInt(1, 16));
        return random.nextLong(bound);
    }

    /** One to eight weights with up to four decimals, some of them nought, never all. */
    public static List<BigDecimal> weights(RandomGenerator random) {
        List<BigDecimal> weights = new ArrayList<>();
        int count = random.nextInt(1, 9);
        for (int index = 0; index < count; index++) {
            weights.add(
                    random.nextInt(6) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextLong(1, 1_000_000), 4));
        }
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            weights.set(0, BigDecimal.ONE);
        }
        return weights;
    }
}
