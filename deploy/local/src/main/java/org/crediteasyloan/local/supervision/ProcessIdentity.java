package org.crediteasyloan.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process told apart from a later one that got the same number: the number and the instant it started. */
public record ProcessIdentity(long pid, Instant startedAt) {

    /**
     * The start instant is computed from the boot time, which the kernel gives in whole seconds and moves with the clock:
     * two readers of one process may differ by a second.
     */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    /** Empty when the process is gone already. */
    public static Optional<ProcessIdentity> of(ProcessHandle handle) {
        return handle.info().startInstant().map(startedAt -> new ProcessIdentity(handle.pid(), startedAt));
    }

    /** The very process this identity was taken from, if it still runs; never another one with its number. */
    public Optional<ProcessHandle> living() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().startInstant().filter(this::isSameStart).isPresent())
                .filter(handle -> !isZombie());
    }

    private boolean isSameStart(Instant other) {
        return Duration.between(startedAt, other).abs().compareTo(CLOCK_TOLERANCE) <= 0;
    }

    /** Where nobody collects orphans (process 1 of many containers does not), an ended process keeps its number for ever. */
    private boolean isZombie() {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        try {
            String line = Files.readString(stat);
            return line.startsWith(" Z", line.lastIndexOf(')') + 1);
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }
}
