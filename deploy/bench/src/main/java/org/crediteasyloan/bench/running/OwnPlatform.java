package org.crediteasyloan.bench.running;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.client.Platform;
import org.crediteasyloan.local.command.Launcher;
import org.crediteasyloan.local.demo.Demo;
import org.crediteasyloan.local.part.Parts;
import org.crediteasyloan.local.supervision.Part;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.RunRecord;

/**
 * A platform only for benchmarks, beside the one a person works with: its own data below {@code bench} and its own ports.
 * It is driven by the launcher's own commands.
 */
public final class OwnPlatform {

    /** One person asks for sixteen here, and faster than any person may. */
    static final Map<String, String> WITHOUT_RATE_LIMIT = Map.of(
            "RATE_LIMIT_PERSON_PER_SECOND", "1000000",
            "RATE_LIMIT_PERSON_BURST", "1000000");

    private static final int PORT_DISTANCE = 200;

    private final PlatformLayout layout;
    private final PlatformPorts ports;
    private final Path log;

    private OwnPlatform(PlatformLayout layout, PlatformPorts ports) {
        this.layout = layout;
        this.ports = ports;
        this.log = layout.home().resolve("bench.log");
    }

    public static OwnPlatform from(Map<String, String> environment) throws IOException {
        PlatformLayout usual = PlatformLayout.from(environment);
        PlatformLayout own = new PlatformLayout(usual.root(), usual.home().resolve("bench"));
        Files.createDirectories(own.home());
        return new OwnPlatform(
                own, new PlatformPorts(PlatformPorts.from(environment).base() + PORT_DISTANCE));
    }

    public PlatformLayout layout() {
        return layout;
    }

    public PlatformPorts ports() {
        return ports;
    }

    /** Where its public APIs answer. */
    public Platform address() {
        return new Platform(ports, layout);
    }

    public void up() throws IOException, InterruptedException {
        launch(Launcher.class, "up");
    }

    public void down() throws IOException, InterruptedException {
        launch(Launcher.class, "down");
    }

    public void reset() throws IOException, InterruptedException {
        launch(Launcher.class, "reset");
    }

    /** Participants, products, schemes and two whole cases, which the demo leaves behind; once per data directory. */
    public void fill() throws IOException, InterruptedException {
        Path filled = layout.postgresData().resolve("filled");
        if (!Files.exists(filled)) {
            demo();
            Files.createFile(filled);
        }
    }

    /** The main job once more, as a load of everything. */
    public void demo() throws IOException, InterruptedException {
        launch(Demo.class);
    }

    public List<RunRecord> runningParts() {
        return new RunDirectory(layout.run()).parts();
    }

    public Part part(String name) {
        return Parts.of(layout, ports).stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no part of the platform"));
    }

    private void launch(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Files.createDirectories(layout.home());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(WITHOUT_RATE_LIMIT);
        builder.environment().put("PLATFORM_ROOT", layout.root().toString());
        builder.environment().put("PLATFORM_HOME", layout.home().toString());
        builder.environment().put("PLATFORM_PORT_BASE", String.valueOf(ports.base()));
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new PlatformFailure(main.getSimpleName() + " " + String.join(" ", arguments)
                    + " ended with exit code " + code + ", see " + log);
        }
    }
}
