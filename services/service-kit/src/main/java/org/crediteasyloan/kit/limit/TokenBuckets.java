package org.crediteasyloan.kit.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One bucket for each caller of a kind; bounded, so that a flood of addresses cannot fill the memory. */
final class TokenBuckets {

    private final double perSecond;
    private final int burst;
    private final int maxCallers;
    private final Map<String, TokenBucket> byCaller = new ConcurrentHashMap<>();
    private final TokenBucket everybodyElse;

    TokenBuckets(double perSecond, int burst, int maxCallers, long nowNanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.maxCallers = maxCallers;
        this.everybodyElse = new TokenBucket(perSecond, burst, nowNanos);
    }

    /** Zero when the caller may go on, else the nanoseconds it has to wait. */
    long take(String caller, long nowNanos) {
        TokenBucket known = byCaller.get(caller);
        if (known != null) {
            return known.take(nowNanos);
        }
        if (byCaller.size() >= maxCallers) {
            forgetFull(nowNanos);
        }
        if (byCaller.size() >= maxCallers) {
            return everybodyElse.take(nowNanos);
        }
        return byCaller.computeIfAbsent(caller, unknown -> new TokenBucket(perSecond, burst, nowNanos))
                .take(nowNanos);
    }

    void forgetFull(long nowNanos) {
        byCaller.values().removeIf(bucket -> bucket.isFull(nowNanos));
    }

    int size() {
        return byCaller.size();
    }
}
