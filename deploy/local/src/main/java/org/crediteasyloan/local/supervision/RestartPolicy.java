package org.crediteasyloan.local.supervision;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before the next start, doubling from one second, and when to stop trying. */
record RestartPolicy(int mostFailuresInARow, Duration steadyAfter) {

    static final RestartPolicy USUAL = new RestartPolicy(6, Duration.ofMinutes(1));

    /** Empty means: give up. */
    Optional<Duration> pauseAfter(int failuresInARow) {
        if (failuresInARow >= mostFailuresInARow) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(1L << (failuresInARow - 1)));
    }

    /** A part that was ready for a while has proved that it can run: its earlier failures no longer count. */
    int failuresAfter(int failuresSoFar, Duration readyFor) {
        return readyFor.compareTo(steadyAfter) >= 0 ? 1 : failuresSoFar + 1;
    }
}
