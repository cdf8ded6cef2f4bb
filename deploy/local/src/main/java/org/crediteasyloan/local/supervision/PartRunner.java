package org.crediteasyloan.local.supervision;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one part running, on a thread of its own. */
final class PartRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PartRunner.class);
    private static final long LARGEST_LOG_BYTES = 20L * 1024 * 1024;
    private static final Duration READY_POLL = Duration.ofMillis(250);
    private static final Duration LOOK_AFTER_EVERY = Duration.ofSeconds(5);

    private final Part part;
    private final int depth;
    private final RunDirectory run;
    private final Path log;
    private final Lock starting;
    private final RestartPolicy policy;
    private final CountDownLatch firstReady = new CountDownLatch(1);

    private int restarts;
    private int failuresInARow;

    /** @param starting held while a process exists that is not yet written down */
    PartRunner(Part part, int depth, RunDirectory run, Path log, Lock starting, RestartPolicy policy) {
        this.part = part;
        this.depth = depth;
        this.run = run;
        this.log = log;
        this.starting = starting;
        this.policy = policy;
    }

    void awaitFirstReady() throws InterruptedException {
        firstReady.await();
    }

    /** Returns only when the part is given up. */
    void keepRunning() throws InterruptedException {
        while (true) {
            String failure = runOnce();
            restarts++;
            LOG.warn("{}: {}", part.name(), failure);
            Optional<Duration> pause = policy.pauseAfter(failuresInARow, firstReady.getCount() == 0);
            if (pause.isEmpty()) {
                record(
                        PartState.FAILED,
                        Optional.empty(),
                        failure + "; given up after " + failuresInARow + " failures in a row");
                return;
            }
            record(PartState.RESTARTING, Optional.empty(), failure);
            Thread.sleep(pause.get());
        }
    }

    void waiting() {
        record(PartState.WAITING, Optional.empty(), "");
    }

    /** Runs the part until its process ends; answers why it ended. */
    private String runOnce() throws InterruptedException {
        Instant readyAt = Instant.MAX;
        try {
            record(PartState.PREPARING, Optional.empty(), "");
            part.prepare();
            Process process = start();
            Optional<String> failure = awaitReady(process);
            if (failure.isPresent()) {
                countFailure(readyAt);
                return failure.get();
            }
            readyAt = Instant.now();
            record(PartState.READY, ProcessIdentity.of(process.toHandle()), "");
            firstReady.countDown();
            int code = lookAfterUntilEnd(process);
            countFailure(readyAt);
            return "ended with exit code " + code;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("{} could not be started", part.name(), e);
            countFailure(readyAt);
            return "could not be started: " + e.getMessage();
        }
    }

    private void countFailure(Instant readyAt) {
        Instant now = Instant.now();
        Duration readyFor = readyAt.isAfter(now) ? Duration.ZERO : Duration.between(readyAt, now);
        failuresInARow = policy.failuresAfter(failuresInARow, readyFor);
    }

    private Process start() throws IOException {
        rotateLog();
        ProcessBuilder builder = part.process()
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        starting.lock();
        try {
            Process process = builder.start();
            record(PartState.STARTING, ProcessIdentity.of(process.toHandle()), "");
            return process;
        } finally {
            starting.unlock();
        }
    }

    private Optional<String> awaitReady(Process process) throws InterruptedException {
        Instant limit = Instant.now().plus(part.startLimit());
        String lastObstacle = "not ready";
        while (!process.waitFor(READY_POLL)) {
            try {
                if (part.isReady()) {
                    return Optional.empty();
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception notYet) {
                lastObstacle = String.valueOf(notYet.getMessage());
            }
            if (Instant.now().isAfter(limit)) {
                process.destroyForcibly().waitFor();
                return Optional.of("not ready after " + part.startLimit().toSeconds() + " s (" + lastObstacle + ")");
            }
        }
        return Optional.of("ended with exit code " + process.exitValue() + " while starting");
    }

    private int lookAfterUntilEnd(Process process) throws InterruptedException {
        while (!process.waitFor(LOOK_AFTER_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            try {
                part.lookAfter();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warn("looking after {}: {}", part.name(), e.toString());
            }
        }
        return process.exitValue();
    }

    private void rotateLog() throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void record(PartState state, Optional<ProcessIdentity> process, String note) {
        run.write(new RunRecord(
                part.name(),
                state,
                process,
                part.ports().getFirst(),
                depth,
                part.stopSignal(),
                restarts,
                Instant.now(),
                note));
    }
}
