package org.crediteasyloan.kit.test.infrastructure;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waits for something that another thread or process brings about, and says what was missing when it did not. */
public final class Await {

    /** Generous, because it is spent only by a test that fails. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    private Await() {}

    /** Polls until the condition holds; fails after 30 seconds naming {@code what} it waited for. */
    public static void until(String what, Callable<Boolean> condition) {
        until(what, condition, LIMIT);
    }

    static void until(String what, Callable<Boolean> condition, Duration limit) {
        Awaitility.await(what)
                .pollInterval(Duration.ofMillis(25))
                .pollDelay(Duration.ZERO)
                .atMost(limit)
                .until(condition);
    }
}
