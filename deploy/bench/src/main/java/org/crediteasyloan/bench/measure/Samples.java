package org.crediteasyloan.bench.measure;

import java.util.Arrays;
import java.util.Collection;

/** How long each of many operations took, in nanoseconds, sorted. */
public final class Samples {

    private static final double NANOS_OF_A_MS = 1e6;

    private final long[] sortedNanos;

    private Samples(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    public static Samples ofNanos(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    public int count() {
        return sortedNanos.length;
    }

    /**
     * The smallest measured time that at least this share of the operations did not exceed (nearest rank).
     *
     * @param percent above 0 and at most 100
     */
    public double percentileMs(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("There is no percentile " + percent);
        }
        int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
        return sortedNanos[rank - 1] / NANOS_OF_A_MS;
    }
}
