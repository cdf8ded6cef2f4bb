package org.crediteasyloan.local.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.supervision.PartState;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.RunRecord;

/** Follows a start: a line for every step of a part, and on a terminal one moving line that says what is waited for. */
final class Progress {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SUPERVISOR_LIMIT = Duration.ofSeconds(20);
    private static final int LOG_TAIL_LINES = 15;
    private static final Set<PartState> WORTH_A_LINE =
            EnumSet.of(PartState.STARTING, PartState.READY, PartState.RESTARTING, PartState.FAILED);

    private final RunDirectory run;
    private final PlatformLayout layout;
    private final PrintStream out;
    private final Instant since = Instant.now();
    private final Map<String, PartState> shown = new HashMap<>();
    private final boolean onTerminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();

    Progress(RunDirectory run, PlatformLayout layout, PrintStream out) {
        this.run = run;
        this.layout = layout;
        this.out = out;
    }

    void followUntilReady(List<String> parts) throws InterruptedException, IOException {
        while (true) {
            List<RunRecord> entries =
                    parts.stream().flatMap(name -> run.read(name).stream()).toList();
            entries.forEach(this::showChange);
            failWhereGivenUp(entries);
            requireSupervisor();
            List<String> waitedFor = waitedFor(parts, entries);
            showMovingLine(waitedFor);
            if (waitedFor.isEmpty()) {
                out.printf(Locale.ROOT, "All %d parts ready after %.1f s.%n", parts.size(), elapsedSeconds());
                return;
            }
            Thread.sleep(POLL);
        }
    }

    private static List<String> waitedFor(List<String> parts, List<RunRecord> entries) {
        Set<String> serving = entries.stream()
                .filter(RunRecord::isServing)
                .map(RunRecord::name)
                .collect(Collectors.toSet());
        List<String> waitedFor = new ArrayList<>(parts);
        waitedFor.removeAll(serving);
        return waitedFor;
    }

    private void showChange(RunRecord entry) {
        PartState before = shown.getOrDefault(entry.name(), PartState.WAITING);
        shown.put(entry.name(), entry.state());
        if (before == entry.state() || !WORTH_A_LINE.contains(entry.state())) {
            return;
        }
        String words = switch (entry.state()) {
            case WAITING, PREPARING -> "prepares";
            case STARTING -> "starting";
            case READY -> "ready on port " + entry.port();
            case RESTARTING -> "restarting: " + entry.note();
            case FAILED -> "failed: " + entry.note();
        };
        clearMovingLine();
        out.printf(Locale.ROOT, "%7.1f s  %-24s %s%n", elapsedSeconds(), entry.name(), words);
    }

    private void failWhereGivenUp(List<RunRecord> entries) throws IOException {
        for (RunRecord entry : entries) {
            if (entry.state() == PartState.FAILED) {
                throw new PlatformFailure(entry.name() + " does not start: " + entry.note() + ". The last lines of "
                        + layout.logOf(entry.name()) + " are:\n" + lastLines(layout.logOf(entry.name()))
                        + "The other parts still run; ./platform up tries again, ./platform down ends them.");
            }
        }
    }

    private void requireSupervisor() throws IOException {
        boolean lives = run.supervisor().filter(RunRecord::isAlive).isPresent();
        boolean hadTime = Duration.between(since, Instant.now()).compareTo(SUPERVISOR_LIMIT) > 0;
        boolean hasBegun = !shown.isEmpty();
        if (!lives && (hadTime || hasBegun)) {
            Path log = layout.logOf(RunDirectory.SUPERVISOR);
            throw new PlatformFailure("The supervisor ended before the platform was ready. The last lines of " + log
                    + " are:\n" + lastLines(log) + "Run ./platform up again.");
        }
    }

    private void showMovingLine(List<String> waitedFor) {
        if (onTerminal && !waitedFor.isEmpty()) {
            String line = String.format(
                    Locale.ROOT, "%7.1f s  waiting for %s", elapsedSeconds(), String.join(", ", waitedFor));
            out.print("\r\u001b[K" + line.substring(0, Math.min(line.length(), 100)));
            out.flush();
        } else {
            clearMovingLine();
        }
    }

    private void clearMovingLine() {
        if (onTerminal) {
            out.print("\r\u001b[K");
        }
    }

    private double elapsedSeconds() {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static String lastLines(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(no log)\n";
        }
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - LOG_TAIL_LINES))
                .map(line -> "  " + line + "\n")
                .collect(Collectors.joining());
    }
}
