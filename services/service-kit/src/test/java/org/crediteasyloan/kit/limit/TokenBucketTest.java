package org.crediteasyloan.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void afterItsBurstItGivesItsRateAndSaysHowLongToWait() {
        TokenBucket bucket = new TokenBucket(2, 3, 0);
        IntStream.range(0, 3).forEach(one -> bucket.take(0));

        long waitNanos = bucket.take(0);

        assertThat(waitNanos).isEqualTo(SECOND / 2);
        assertThat(bucket.take(waitNanos - 1)).isEqualTo(1);
        assertThat(bucket.take(waitNanos)).isZero();
    }

    @Test
    void itNeverGivesMoreThanItsBurstAndItsRateAndAlwaysThatMuch() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            int perSecond = 1 + random.nextInt(50);
            // With two and more, a caller that asks twice in the time of a token never lets one go to waste.
            int burst = 2 + random.nextInt(50);
            // The clock of a Java process may start anywhere, also below zero.
            long start = random.nextLong() / 4;
            TokenBucket bucket = new TokenBucket(perSecond, burst, start);
            long now = start;
            long given = 0;

            for (int tries = 0; tries < 2_000; tries++) {
                now += random.nextInt((int) (SECOND / perSecond / 2));
                given += bucket.take(now) == 0 ? 1 : 0;
            }

            double seconds = (double) (now - start) / SECOND;
            assertThat((double) given)
                    .as("seed %d", seed)
                    .isBetween(perSecond * seconds, burst + perSecond * seconds + 1);
        }
    }

    @Test
    void aFloodOfCallersSharesOneBucketAndTakesNoMemory() {
        TokenBuckets buckets = new TokenBuckets(1, 1, 100, 0);

        long admitted = IntStream.range(0, 10_000)
                .filter(caller -> buckets.take("address-" + caller, 0) == 0)
                .count();

        assertThat(buckets.size()).isEqualTo(100);
        assertThat(admitted).isEqualTo(101);
    }

    @Test
    void whoHasBeenSilentForLongEnoughIsForgotten() {
        TokenBuckets buckets = new TokenBuckets(1, 2, 100, 0);
        buckets.take("quick", 0);
        buckets.take("quick", 0);
        buckets.take("slow", 0);

        buckets.forgetFull(SECOND + SECOND / 2);

        assertThat(buckets.size()).isEqualTo(1);
    }
}
