package org.crediteasyloan.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");

    private final RetryPlan plan = new RetryPlan(
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofHours(1)), Duration.ofDays(5));

    @Test
    void pausesGrowUntilTheLastOneWhichGoesOn() {
        List<Duration> pauses = IntStream.rangeClosed(1, 5)
                .mapToObj(failures -> Duration.between(NOW, plan.nextAttemptAt(failures, NOW)))
                .toList();

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    @Test
    void itIsOverWhenTheReceiverSaysSoOrFailsForSoLong() {
        Instant justNotYet = NOW.minus(Duration.ofDays(5)).plusMillis(1);

        assertThat(plan.isOver(WebhookFailure.GONE, NOW, NOW)).isTrue();
        assertThat(plan.isOver(WebhookFailure.REFUSED, justNotYet, NOW)).isFalse();
        assertThat(plan.isOver(WebhookFailure.REFUSED, NOW.minus(Duration.ofDays(5)), NOW))
                .isTrue();
    }
}
