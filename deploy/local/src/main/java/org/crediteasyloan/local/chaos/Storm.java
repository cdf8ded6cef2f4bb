package org.crediteasyloan.local.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.crediteasyloan.local.part.Cluster;
import org.crediteasyloan.local.supervision.ProcessIdentity;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.RunRecord;

/** Carries a plan out on the running processes. What dies is started again by the supervisor, as after any death. */
final class Storm {

    /** A part that is being started again is waited for a little, and struck while starting if need be. */
    private static final Duration PATIENCE_FOR_READY = Duration.ofSeconds(15);

    private static final Duration SLOT_PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_MS = 50;

    private final RunDirectory run;
    private final Cluster cluster;
    private final PrintStream out;
    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<String> otherHarms = new ArrayList<>();
    private final List<String> missedHarms = new ArrayList<>();

    Storm(RunDirectory run, Cluster cluster, PrintStream out) {
        this.run = run;
        this.cluster = cluster;
        this.out = out;
    }

    /** SIGKILLs by part, for the report. */
    Map<String, Integer> kills() {
        return kills;
    }

    List<String> otherHarms() {
        return otherHarms;
    }

    /** Harms that were planned and did not happen: a storm without them proves less than it says. */
    List<String> missedHarms() {
        return missedHarms;
    }

    void rage(StormPlan plan) throws InterruptedException {
        Instant start = Instant.now();
        try (ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor()) {
            for (StormPlan.Blow blow : plan.blows()) {
                Duration ahead = Duration.between(Instant.now(), start.plus(blow.at()));
                if (ahead.isPositive()) {
                    Thread.sleep(ahead);
                }
                String told = strike(blow.harm(), later);
                out.printf("%6d s  %s%n", Duration.between(start, Instant.now()).toSeconds(), told);
            }
        }
    }

    private String strike(Harm harm, ScheduledExecutorService later) throws InterruptedException {
        Optional<ProcessIdentity> process = awaitProcess(harm.part());
        if (process.isEmpty()) {
            return missed(harm.part() + " was spared, it had no process");
        }
        return switch (harm) {
            case Harm.Kill kill -> {
                kill(kill.part(), process.get());
                yield "kill -9 " + kill.part();
            }
            case Harm.Pause pause -> {
                signal("STOP", process.get());
                later.schedule(
                        () -> signal("CONT", process.get()), pause.length().toMillis(), TimeUnit.MILLISECONDS);
                yield noted(pause.part() + " paused for " + pause.length().toSeconds() + " s");
            }
            case Harm.Hang hang -> {
                signal("STOP", process.get());
                later.schedule(
                        () -> kill(hang.part(), process.get()), hang.length().toMillis(), TimeUnit.MILLISECONDS);
                yield noted(hang.part() + " hangs for " + hang.length().toSeconds() + " s, then dies");
            }
            case Harm.LoseSlot slot -> {
                kill(slot.part(), process.get());
                yield dropSlot(slot.database())
                        ? noted("slot of " + slot.database() + " lost")
                        : missed("the slot of " + slot.database() + " could not be dropped");
            }
        };
    }

    private String noted(String harm) {
        otherHarms.add(harm);
        return harm;
    }

    private String missed(String harm) {
        missedHarms.add(harm);
        return harm;
    }

    private Optional<ProcessIdentity> awaitProcess(String part) throws InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE_FOR_READY);
        while (Instant.now().isBefore(limit)) {
            Optional<RunRecord> entry = run.read(part);
            if (entry.filter(RunRecord::isServing).isPresent()) {
                break;
            }
            Thread.sleep(POLL_MS);
        }
        return run.read(part).filter(RunRecord::isAlive).flatMap(RunRecord::process);
    }

    private void kill(String part, ProcessIdentity identity) {
        identity.living().ifPresent(process -> {
            // The parent goes first, so that it cannot fork again between listing and killing its children.
            familyOf(process).forEach(ProcessHandle::destroyForcibly);
            synchronized (kills) {
                kills.merge(part, 1, Integer::sum);
            }
        });
    }

    private static List<ProcessHandle> familyOf(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static void signal(String name, ProcessIdentity identity) {
        identity.living()
                .ifPresent(process -> familyOf(process).forEach(member -> {
                    try {
                        new ProcessBuilder("kill", "-" + name, String.valueOf(member.pid()))
                                .redirectErrorStream(true)
                                .start()
                                .waitFor();
                    } catch (IOException failed) {
                        throw new IllegalStateException("Cannot send " + name, failed);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }));
    }

    /** The server lets a slot go only when nobody reads it, so the reader's connection is ended as well. */
    private boolean dropSlot(String database) throws InterruptedException {
        String slot = database + "_outbox";
        Instant limit = Instant.now().plus(SLOT_PATIENCE);
        while (Instant.now().isBefore(limit)) {
            try (Connection connection = cluster.connect("postgres");
                    PreparedStatement end = connection.prepareStatement(
                            "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = ? AND active");
                    PreparedStatement drop = connection.prepareStatement(
                            "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = ?")) {
                end.setString(1, slot);
                end.execute();
                drop.setString(1, slot);
                if (drop.executeQuery().next()) {
                    return true;
                }
            } catch (SQLException notYet) {
                Thread.sleep(POLL_MS);
                continue;
            }
            Thread.sleep(POLL_MS);
        }
        return false;
    }
}
