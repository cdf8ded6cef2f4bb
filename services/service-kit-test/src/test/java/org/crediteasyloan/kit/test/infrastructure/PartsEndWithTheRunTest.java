package org.crediteasyloan.kit.test.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the parts in a run of its own, which is then ended in one way or another. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartsEndWithTheRunTest {

    @TempDir
    private Path folder;

    @Test
    void noPartOutlivesARunThatEnds() throws IOException {
        Process run = startRun();
        List<ProcessHandle> parts = partsOf(run);

        run.getOutputStream().close();

        Await.until("the run and its parts to end", () -> !run.isAlive() && noneIsAlive(parts));
    }

    @Test
    void noPartOutlivesARunThatIsKilled() throws IOException {
        Process run = startRun();
        List<ProcessHandle> parts = partsOf(run);

        run.destroyForcibly();

        Await.until("the parts of the killed run to end", () -> !run.isAlive() && noneIsAlive(parts));
    }

    private Process startRun() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<ProcessHandle> partsOf(Process run) throws IOException {
        BufferedReader answers = run.inputReader();
        String line = answers.readLine();
        while (line != null && !line.startsWith("PARTS ")) {
            line = answers.readLine();
        }
        assertThat(line).as("the process ids of the parts").isNotNull();
        List<ProcessHandle> parts = Arrays.stream(
                        line.substring("PARTS ".length()).split(" "))
                .map(id -> ProcessHandle.of(Long.parseLong(id)).orElseThrow())
                .toList();
        assertThat(parts).hasSize(2).allMatch(ProcessHandle::isAlive);
        return parts;
    }

    private static boolean noneIsAlive(List<ProcessHandle> parts) {
        return parts.stream().noneMatch(ProcessHandle::isAlive);
    }

    /** A run that does nothing but hold its parts until its input ends. */
    static final class Run {

        private Run() {}

        public static void main(String[] arguments) throws IOException {
            RunningParts parts = RunningParts.ofThisRun();
            System.out.println("PARTS " + parts.databaseProcessId() + " " + parts.brokerProcessId());
            System.in.readAllBytes();
        }
    }
}
