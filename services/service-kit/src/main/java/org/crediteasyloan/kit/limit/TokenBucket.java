package org.crediteasyloan.kit.limit;

import java.util.concurrent.atomic.AtomicLong;

/** A token bucket (令牌桶), kept as one number: the moment at which it will be full again. */
final class TokenBucket {

    private final long nanosPerToken;
    private final long nanosToFill;
    private final AtomicLong fullAtNanos;

    TokenBucket(double perSecond, int burst, long nowNanos) {
        this.nanosPerToken = Math.max(1, Math.round(1e9 / perSecond));
        this.nanosToFill = Math.multiplyExact(nanosPerToken, burst);
        this.fullAtNanos = new AtomicLong(nowNanos);
    }

    /** Takes a token; zero when there was one, else the nanoseconds until there is one. */
    long take(long nowNanos) {
        while (true) {
            long fullAt = fullAtNanos.get();
            long without = (fullAt - nowNanos > 0 ? fullAt : nowNanos) + nanosPerToken;
            long waitNanos = without - nowNanos - nanosToFill;
            if (waitNanos > 0) {
                return waitNanos;
            }
            if (fullAtNanos.compareAndSet(fullAt, without)) {
                return 0;
            }
        }
    }

    /** A full bucket is worth nothing: a new one would be the same. */
    boolean isFull(long nowNanos) {
        return fullAtNanos.get() - nowNanos <= 0;
    }
}
