package org.crediteasyloan.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.supervision.PartState;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.RunRecord;

/** One line per part: state, process, port, memory, and since when. Fails when something that was started is not serving. */
final class Status {

    private final RunDirectory run;
    private final PrintStream out;

    Status(PlatformLayout layout, PrintStream out) {
        this.run = new RunDirectory(layout.run());
        this.out = out;
    }

    void run() throws IOException {
        List<RunRecord> parts = run.parts();
        if (parts.isEmpty() && run.supervisor().isEmpty()) {
            throw new PlatformFailure("The platform is down. Start it with ./platform up.");
        }
        out.printf("%-24s %-11s %8s %6s %8s  %-9s %s%n", "part", "state", "pid", "port", "memory", "since", "restarts");
        long totalMebibytes = 0;
        for (RunRecord entry : parts) {
            totalMebibytes += print(entry);
        }
        RunRecord supervisor =
                run.supervisor().orElseThrow(() -> new PlatformFailure("There is no supervisor; run ./platform up."));
        totalMebibytes += print(supervisor);
        out.printf("%-24s %-11s %8s %6s %5d MB%n", "total", "", "", "", totalMebibytes);
        if (!supervisor.isAlive()) {
            throw new PlatformFailure(
                    "The supervisor is gone, so nothing restarts a part that ends. ./platform up sets it right.");
        }
        if (!parts.stream().allMatch(RunRecord::isServing)) {
            throw new PlatformFailure("Not every part is ready; ./platform logs <part> shows what a part says.");
        }
    }

    private long print(RunRecord entry) throws IOException {
        long mebibytes = memoryOf(entry);
        String pid =
                entry.process().map(process -> String.valueOf(process.pid())).orElse("-");
        out.printf(
                "%-24s %-11s %8s %6s %5d MB  %-9s %d%n",
                entry.name(),
                word(entry),
                pid,
                entry.port() == 0 ? "-" : String.valueOf(entry.port()),
                mebibytes,
                ago(Duration.between(entry.changedAt(), Instant.now())),
                entry.restarts());
        if (!entry.note().isEmpty()) {
            out.println("    " + entry.note());
        }
        return mebibytes;
    }

    /** The supervisor's children are the parts, which are counted already. */
    private static long memoryOf(RunRecord entry) throws IOException {
        if (!entry.isAlive()) {
            return 0;
        }
        long pid = entry.process().orElseThrow().pid();
        return entry.name().equals(RunDirectory.SUPERVISOR)
                ? ResidentMemory.mebibytesOf(pid)
                : ResidentMemory.mebibytesWithChildrenOf(pid);
    }

    private static String word(RunRecord entry) {
        boolean shouldLive = entry.state() == PartState.READY || entry.state() == PartState.STARTING;
        return shouldLive && !entry.isAlive() ? "gone" : entry.state().name().toLowerCase(Locale.ROOT);
    }

    static String ago(Duration age) {
        if (age.toMinutes() < 1) {
            return age.toSeconds() + " s";
        }
        return age.toHours() < 1 ? age.toMinutes() + " min" : age.toHours() + " h " + age.toMinutesPart() + " m";
    }
}
