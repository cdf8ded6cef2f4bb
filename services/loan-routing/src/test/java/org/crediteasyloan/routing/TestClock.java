package org.crediteasyloan.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test; a test sets it, and every test begins at the same moment. */
final class TestClock extends Clock {

    /** A Wednesday, ten in the morning in Shanghai. */
    static final Instant WEDNESDAY_TEN = Instant.parse("2026-11-18T02:00:00Z");

    private static volatile Instant now = WEDNESDAY_TEN;

    static void set(Instant moment) {
        now = moment;
    }

    static Instant now() {
        return now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nobody asks this clock for a zone");
    }

    /** Takes the place of the kit's clock. */
    static class Producer {

        @Produces
        @ApplicationScoped
        Clock clock() {
            return new TestClock();
        }
    }
}
