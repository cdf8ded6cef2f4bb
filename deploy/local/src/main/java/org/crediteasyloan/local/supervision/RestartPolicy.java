package org.crediteasyloan.local.supervision;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before the next start, doubling from one second to a longest pause, and when to stop trying. */
record RestartPolicy(int mostFailuresInARow, Duration steadyAfter) {

    static final RestartPolicy USUAL = new RestartPolicy(6, Duration.ofSeconds(15));

    /**
     * Empty means: give up. A part that was ready once is never given up: it is no broken program, and what keeps ending it,
     * a database that is away or somebody who kills it, passes.
     */
    Optional<Duration> pauseAfter(int failuresInARow, boolean wasReadyOnce) {
        if (failuresInARow >= mostFailuresInARow && !wasReadyOnce) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(1L << (Math.min(failuresInARow, mostFailuresInARow - 1) - 1)));
    }

    /** A part that was ready for a while has proved that it can run: its earlier failures no longer count. */
    int failuresAfter(int failuresSoFar, Duration readyFor) {
        return readyFor.compareTo(steadyAfter) >= 0 ? 1 : failuresSoFar + 1;
    }
}
