package org.crediteasyloan.local.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crediteasyloan.local.invariant.Invariant;
import org.crediteasyloan.local.invariant.Invariants;
import org.crediteasyloan.local.part.Cluster;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.RunRecord;

/** The moment when every part serves again and every event has arrived: the invariants between services hold then, not before. */
public final class Quiet {

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final List<Invariant> OF_ARRIVAL = Stream.of(
                    "every-event-is-consumed-once",
                    "every-report-is-decided",
                    "copies-equal-their-owners",
                    "loans-are-the-same-everywhere",
                    "every-read-is-logged-once")
            .map(Invariants::named)
            .toList();

    private final RunDirectory run;
    private final Cluster cluster;

    public Quiet(RunDirectory run, Cluster cluster) {
        this.run = run;
        this.cluster = cluster;
    }

    /** Answers whether it came in time; when not, the invariants tell what is missing. */
    public boolean await(Duration limit) throws InterruptedException {
        Instant end = Instant.now().plus(limit);
        while (Instant.now().isBefore(end)) {
            if (run.parts().stream().allMatch(RunRecord::isServing) && everythingArrived()) {
                return true;
            }
            Thread.sleep(POLL);
        }
        return false;
    }

    /** The first thing that is missing is enough to know; asking on would only load a machine that has to catch up. */
    private boolean everythingArrived() {
        try {
            for (Invariant invariant : OF_ARRIVAL) {
                if (!invariant.violations(cluster).isEmpty()) {
                    return false;
                }
            }
            return true;
        } catch (SQLException databaseStillDown) {
            return false;
        }
    }
}
