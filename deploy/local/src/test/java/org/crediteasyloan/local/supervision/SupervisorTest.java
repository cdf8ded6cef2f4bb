package org.crediteasyloan.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final RestartPolicy THREE_TIMES = new RestartPolicy(3, Duration.ofMinutes(1));

    @TempDir
    Path home;

    private Optional<Thread> running = Optional.empty();

    @AfterEach
    void stop() throws InterruptedException {
        if (running.isPresent()) {
            running.get().interrupt();
            running.get().join();
        }
        new Sweep(run(), new ProcessMarker(home), Duration.ofSeconds(1)).stopEverything(said -> {});
    }

    @Test
    void aKilledPartIsStartedAgainAsAnotherProcess() {
        keepRunning(new ScriptPart("part", "sleep 60", Set.of()));
        RunRecord first = awaitRecord("part", RunRecord::isServing);

        first.process().flatMap(ProcessIdentity::living).orElseThrow().destroyForcibly();

        RunRecord second = awaitRecord("part", entry -> entry.isServing() && entry.restarts() == 1);
        assertThat(second.process()).isNotEqualTo(first.process());
    }

    @Test
    void aPartThatAlwaysEndsIsGivenUpAloud() {
        keepRunning(new ScriptPart("part", "exit 7", Set.of()));

        RunRecord given = awaitRecord("part", entry -> entry.state() == PartState.FAILED);

        assertThat(given.note()).contains("exit code 7").contains("3 failures in a row");
    }

    @Test
    void pausesGrowAndThenEnd() {
        assertThat(Stream.of(1, 2, 3, 4, 5).map(failures -> RestartPolicy.USUAL.pauseAfter(failures, false)))
                .extracting(pause -> pause.orElseThrow().toSeconds())
                .containsExactly(1L, 2L, 4L, 8L, 16L);
        assertThat(RestartPolicy.USUAL.pauseAfter(6, false)).isEmpty();
    }

    @Test
    void aPartThatWasReadyOnceIsNeverGivenUp() {
        assertThat(Stream.of(5, 6, 100).map(failures -> RestartPolicy.USUAL.pauseAfter(failures, true)))
                .extracting(pause -> pause.orElseThrow().toSeconds())
                .containsExactly(16L, 16L, 16L);
    }

    @Test
    void aPartThatRanForAWhileIsForgivenItsEarlierFailures() {
        assertThat(RestartPolicy.USUAL.failuresAfter(5, Duration.ofSeconds(15))).isEqualTo(1);
        assertThat(RestartPolicy.USUAL.failuresAfter(5, Duration.ofSeconds(14))).isEqualTo(6);
    }

    @Test
    void depthCountsWhatHasToBeUpBefore() {
        Part ground = new ScriptPart("ground", "", Set.of());
        Part middle = new ScriptPart("middle", "", Set.of("ground"));
        Part top = new ScriptPart("top", "", Set.of("ground", "middle"));

        assertThat(StartOrder.depthOf(top, List.of(top, middle, ground))).isEqualTo(2);
    }

    private void keepRunning(Part part) {
        PartRunner runner = new PartRunner(part, 0, run(), home.resolve("part.log"), new ReentrantLock(), THREE_TIMES);
        running = Optional.of(Thread.ofPlatform().start(() -> {
            try {
                runner.keepRunning();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private RunDirectory run() {
        return new RunDirectory(home.resolve("run"));
    }

    private RunRecord awaitRecord(String name, Predicate<RunRecord> wanted) {
        Instant limit = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(limit)) {
            Optional<RunRecord> entry = run().read(name).filter(wanted);
            if (entry.isPresent()) {
                return entry.get();
            }
        }
        throw new AssertionError("never seen; last was " + run().read(name));
    }

    /** Ready as long as it runs, unless all it does is end. */
    private record ScriptPart(String name, String script, Set<String> startsAfter) implements Part {

        @Override
        public List<Integer> ports() {
            return List.of(1);
        }

        @Override
        public ProcessBuilder process() {
            return new ProcessBuilder("sh", "-c", script);
        }

        @Override
        public boolean isReady() {
            return !script.startsWith("exit");
        }
    }
}
