package org.crediteasyloan.local.supervision;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Ends everything a platform runs, whoever started it and whether or not its supervisor lives. This is the only way
 * down, so the case of the killed supervisor is the ordinary case.
 */
public final class Sweep {

    private static final Duration POLL = Duration.ofMillis(100);

    private final RunDirectory run;
    private final ProcessMarker marker;
    private final Duration grace;

    /** @param grace how long a process may take to end by itself before it is killed */
    public Sweep(RunDirectory run, ProcessMarker marker, Duration grace) {
        this.run = run;
        this.marker = marker;
        this.grace = grace;
    }

    /** Answers the names of what had to be stopped, in the order it was. */
    public List<String> stopEverything(Consumer<String> progress) {
        List<String> stopped = new ArrayList<>();
        // The supervisor goes first, else it would start again what is being stopped.
        run.supervisor().ifPresent(supervisor -> stopAll(List.of(supervisor), progress, stopped));
        for (List<RunRecord> sameDepth : deepestFirst(run.parts())) {
            stopAll(sameDepth, progress, stopped);
        }
        List<RunRecord> unrecorded =
                marker.carriers().stream().map(Sweep::unrecorded).toList();
        stopAll(unrecorded, progress, stopped);
        return stopped;
    }

    static List<List<RunRecord>> deepestFirst(List<RunRecord> parts) {
        TreeMap<Integer, List<RunRecord>> byDepth = parts.stream()
                .collect(Collectors.groupingBy(
                        RunRecord::depth, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return List.copyOf(byDepth.values());
    }

    private void stopAll(List<RunRecord> entries, Consumer<String> progress, List<String> stopped) {
        List<RunRecord> living = entries.stream().filter(RunRecord::isAlive).toList();
        living.forEach(this::askToEnd);
        for (RunRecord entry : living) {
            boolean byItself = endsWithin(entry, grace);
            if (!byItself) {
                entry.process().flatMap(ProcessIdentity::living).ifPresent(ProcessHandle::destroyForcibly);
                endsWithin(entry, grace);
            }
            progress.accept(
                    entry.name() + (byItself ? " stopped" : " killed, it did not stop in " + grace.toSeconds() + " s"));
            stopped.add(entry.name());
        }
        entries.forEach(entry -> run.forget(entry.name()));
    }

    private void askToEnd(RunRecord entry) {
        entry.process().flatMap(ProcessIdentity::living).ifPresent(handle -> {
            switch (entry.stopSignal()) {
                case TERM -> handle.destroy();
                case INT -> interrupt(handle);
            }
        });
    }

    /** Java can send TERM and KILL only. */
    private static void interrupt(ProcessHandle handle) {
        try {
            int code = new ProcessBuilder("kill", "-INT", String.valueOf(handle.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                handle.destroy();
            }
        } catch (IOException e) {
            handle.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithin(RunRecord entry, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (entry.isAlive()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static RunRecord unrecorded(ProcessIdentity process) {
        return new RunRecord(
                "process-" + process.pid(),
                PartState.STARTING,
                Optional.of(process),
                0,
                0,
                StopSignal.TERM,
                0,
                Instant.now(),
                "");
    }
}
