package org.crediteasyloan.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    @TempDir
    Path home;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatATestLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aRecordedProcessIsStoppedAlthoughNoSupervisorLives() throws Exception {
        Process part = sleeper("sleep 60");
        run().write(entry("part", 0, identityOf(part)));

        List<String> stopped = sweep().stopEverything(said -> {});

        assertThat(stopped).containsExactly("part");
        assertThat(part.waitFor(Duration.ofSeconds(5))).isTrue();
        assertThat(run().parts()).isEmpty();
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() throws Exception {
        Process stranger = sleeper("sleep 60");
        Instant earlier = identityOf(stranger).startedAt().minusSeconds(60);
        run().write(entry("part", 0, new ProcessIdentity(stranger.pid(), earlier)));

        List<String> stopped = sweep().stopEverything(said -> {});

        assertThat(stopped).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(run().parts()).isEmpty();
    }

    @Test
    void aProcessThatDoesNotListenIsKilledAfterItsGrace() throws Exception {
        Process stubborn = sleeper("trap '' TERM; echo ready; while true; do sleep 1; done");
        stubborn.getInputStream().read();
        run().write(entry("stubborn", 0, identityOf(stubborn)));

        List<String> said = new ArrayList<>();
        sweep().stopEverything(said::add);

        assertThat(stubborn.waitFor(Duration.ofSeconds(5))).isTrue();
        assertThat(said).singleElement().asString().contains("killed");
    }

    @Test
    void aProcessNobodyWroteDownIsFoundByItsMarker() throws Exception {
        Process unrecorded = sleeper("sleep 60; exit", new ProcessMarker(home).javaArgument());

        sweep().stopEverything(said -> {});

        assertThat(unrecorded.waitFor(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void theProcessesOfAnotherPlatformAreLeftAlone() throws Exception {
        Process other = sleeper("sleep 60; exit", new ProcessMarker(home.resolve("other")).javaArgument());

        sweep().stopEverything(said -> {});

        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void whatStandsOnOthersIsStoppedBeforeThem() {
        List<List<RunRecord>> order = Sweep.deepestFirst(List.of(
                entry("postgres", 0, nobody()),
                entry("service", 2, nobody()),
                entry("keycloak", 1, nobody()),
                entry("kafka", 0, nobody())));

        assertThat(order.stream()
                        .map(sameDepth ->
                                sameDepth.stream().map(RunRecord::name).toList()))
                .containsExactly(List.of("service"), List.of("keycloak"), List.of("postgres", "kafka"));
    }

    @Test
    void aDamagedFileDoesNotStopTheSweep() throws Exception {
        Process part = sleeper("sleep 60");
        run().write(entry("part", 0, identityOf(part)));
        Files.writeString(home.resolve("run").resolve("damaged.json"), "{\"name\": \"dam");

        List<String> stopped = sweep().stopEverything(said -> {});

        assertThat(stopped).containsExactly("part");
    }

    @Test
    void anIdentityReadBackFromItsFileIsStillTheSameProcess() throws Exception {
        Process part = sleeper("sleep 60");
        RunRecord written = entry("part", 0, identityOf(part));

        run().write(written);

        assertThat(run().read("part")).contains(written);
        assertThat(run().read("part").orElseThrow().isAlive()).isTrue();
    }

    private RunDirectory run() {
        return new RunDirectory(home.resolve("run"));
    }

    private Sweep sweep() {
        return new Sweep(run(), new ProcessMarker(home), Duration.ofSeconds(1));
    }

    private Process sleeper(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static ProcessIdentity identityOf(Process process) {
        return ProcessIdentity.of(process.toHandle()).orElseThrow();
    }

    private static ProcessIdentity nobody() {
        return new ProcessIdentity(Long.MAX_VALUE, Instant.EPOCH);
    }

    private static RunRecord entry(String name, int depth, ProcessIdentity process) {
        return new RunRecord(
                name,
                PartState.READY,
                Optional.of(process),
                1,
                depth,
                StopSignal.TERM,
                0,
                Instant.parse("2026-11-20T08:00:00Z"),
                "");
    }
}
