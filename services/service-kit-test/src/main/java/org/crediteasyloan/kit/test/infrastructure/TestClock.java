package org.crediteasyloan.kit.test.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A service's clock in tests: runs like the real one and can be set ahead for a while. A test's bean puts it in the place of the kit's. */
public final class TestClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    /** As if this much more time had passed, until {@link #reset}. */
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
        throw new UnsupportedOperationException("The services ask for instants only");
    }
}
