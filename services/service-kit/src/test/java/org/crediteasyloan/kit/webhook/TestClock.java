package org.crediteasyloan.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs like the real one and can be set ahead for a while. */
public final class TestClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    public static void advance(Duration duration) {
        ahead = ahead.plus(duration);
    }

    public static void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The kit asks for instants only");
    }

    static class Producer {

        @Produces
        @ApplicationScoped
        Clock clock() {
            return new TestClock();
        }
    }
}
