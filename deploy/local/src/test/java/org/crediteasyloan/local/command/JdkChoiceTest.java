package org.crediteasyloan.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choice is made by the script, before there is any Java; so the script itself is asked. */
class JdkChoiceTest {

    private static final Path SCRIPT =
            Path.of("../../platform").toAbsolutePath().normalize();

    @TempDir
    Path places;

    @Test
    void theNewestIsChosenByNumberNotByLetters() throws Exception {
        jdk("a", "25.0.9");
        jdk("b", "25.0.10");
        jdk("c", "9.0.4");

        assertThat(choice().output()).isEqualTo(places.resolve("b").toString());
    }

    @Test
    void whatIsTooOldOrNoJdkIsNotChosen() throws Exception {
        jdk("old", "17.0.15");
        Path runtimeOnly = jdk("runtime-only", "26.0.1");
        Files.delete(runtimeOnly.resolve("bin/javac"));
        jdk("fits", "25");

        assertThat(choice().output()).isEqualTo(places.resolve("fits").toString());
    }

    @Test
    void aPathWithBlanksIsChosenWhole() throws Exception {
        jdk("JDK with blanks", "25.0.3");

        assertThat(choice().output())
                .isEqualTo(places.resolve("JDK with blanks").toString());
    }

    @Test
    void havingNoneIsSaidInOneParagraph() throws Exception {
        jdk("old", "21.0.7");

        Answer answer = choice();

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.output()).contains("No JDK 25 or newer").doesNotContain("\n");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(places.resolve(name));
        Path compiler = Files.createDirectories(home.resolve("bin")).resolve("javac");
        Files.createFile(compiler);
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"\n");
        return home;
    }

    private Answer choice() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", SCRIPT.toString(), "jdk").redirectErrorStream(true);
        builder.environment().put("PLATFORM_JDK_PLACES", places + "/*");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Answer(process.waitFor(), output);
    }

    private record Answer(int exitCode, String output) {}
}
