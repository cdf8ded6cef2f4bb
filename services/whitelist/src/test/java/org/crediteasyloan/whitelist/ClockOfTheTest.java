package org.crediteasyloan.whitelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.crediteasyloan.kit.test.infrastructure.TestClock;

/** Takes the place of the kit's clock. */
class ClockOfTheTest {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new TestClock();
    }
}
