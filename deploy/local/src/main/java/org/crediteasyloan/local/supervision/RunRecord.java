package org.crediteasyloan.local.supervision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a part, as written to its file.
 *
 * @param process empty while there is no process
 * @param depth how many parts have to be up before this one, at least; the deepest are stopped first
 * @param note a sentence for people: why it was restarted or given up; empty when all is well
 */
public record RunRecord(
        String name,
        PartState state,
        Optional<ProcessIdentity> process,
        int port,
        int depth,
        StopSignal stopSignal,
        int restarts,
        Instant changedAt,
        String note) {

    @JsonIgnore
    public boolean isAlive() {
        return process.flatMap(ProcessIdentity::living).isPresent();
    }

    /** Ready by its own account and still there. */
    @JsonIgnore
    public boolean isServing() {
        return state == PartState.READY && isAlive();
    }
}
