package org.crediteasyloan.local.supervision;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the processes of all parts. It never stops them: who wants them stopped ends the supervisor and then them
 * ({@link Sweep}).
 */
public final class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final List<Part> parts;
    private final RunDirectory run;
    private final Path lockFile;
    private final Function<String, Path> logOf;
    private final ReentrantLock starting = new ReentrantLock();

    public Supervisor(List<Part> parts, RunDirectory run, Path lockFile, Function<String, Path> logOf) {
        this.parts = List.copyOf(parts);
        this.run = run;
        this.lockFile = lockFile;
        this.logOf = logOf;
    }

    /** Runs until the process is ended from outside. */
    public void superviseForEver() throws IOException, InterruptedException {
        Files.createDirectories(lockFile.getParent());
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("another supervisor holds " + lockFile);
            }
            // Ending waits for a start under way, so that no process is left that is not written down.
            Runtime.getRuntime().addShutdownHook(new Thread(starting::lock, "no-more-starts"));
            writeOwnRecord();
            startRunners();
            new CountDownLatch(1).await();
        }
    }

    private void writeOwnRecord() {
        run.write(new RunRecord(
                RunDirectory.SUPERVISOR,
                PartState.READY,
                ProcessIdentity.of(ProcessHandle.current()),
                0,
                0,
                StopSignal.TERM,
                0,
                Instant.now(),
                ""));
    }

    private void startRunners() {
        Map<String, PartRunner> runners = new LinkedHashMap<>();
        for (Part part : parts) {
            PartRunner runner = new PartRunner(
                    part,
                    StartOrder.depthOf(part, parts),
                    run,
                    logOf.apply(part.name()),
                    starting,
                    RestartPolicy.USUAL);
            runner.waiting();
            runners.put(part.name(), runner);
        }
        for (Part part : parts) {
            List<PartRunner> before = part.startsAfter().stream()
                    .map(name -> StartOrder.require(runners, name))
                    .toList();
            PartRunner runner = StartOrder.require(runners, part.name());
            Thread.ofPlatform().name(part.name()).start(() -> runAfter(before, runner));
        }
    }

    private static void runAfter(List<PartRunner> before, PartRunner runner) {
        try {
            for (PartRunner other : before) {
                other.awaitFirstReady();
            }
            runner.keepRunning();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("supervision of a part broke", e);
            throw e;
        }
    }
}
