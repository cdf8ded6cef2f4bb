package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.client.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the platform once for all tests, in a home and on ports of its own, through the launcher; takes it down when the last
 * test is done.
 */
public final class RunningPlatform implements BeforeAllCallback {

    private static final String LAUNCHER = "org.crediteasyloan.local.command.Launcher";
    private static final int FIRST_BASE = 23_000;
    private static final int LAST_BASE = 31_000;
    private static final int PORTS = 20;

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Path HOME = Path.of("target", "platform").toAbsolutePath();
    private static final PlatformPorts PORTS_IN_USE = new PlatformPorts(freeBase());

    static final PlatformLayout LAYOUT = new PlatformLayout(ROOT, HOME);
    static final Platform PLATFORM = new Platform(PORTS_IN_USE, LAYOUT);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(RunningPlatform.class, first -> {
                    up();
                    return (AutoCloseable) RunningPlatform::down;
                });
    }

    static PlatformPorts ports() {
        return PORTS_IN_USE;
    }

    static void up() {
        assertThat(run(LAUNCHER, "up")).as("exit code of up").isZero();
    }

    static void down() {
        assertThat(run(LAUNCHER, "down")).as("exit code of down").isZero();
    }

    static int audit(String command) {
        return run(LAUNCHER, "audit", command);
    }

    /** Services whose export has a signed head. */
    static long exportedTrails() throws IOException {
        try (var services = Files.list(LAYOUT.audit().resolve("export/archive"))) {
            return services.filter(
                            service -> service.resolve("heads.tsv").toFile().length() > 0)
                    .count();
        }
    }

    /** Runs a main class of the local module as its own process, output to this test's, and gives its exit code. */
    static int run(String mainClass, String... arguments) {
        Path module = ROOT.resolve("deploy").resolve("local").resolve("target");
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                module.resolve("classes") + File.pathSeparator + module.resolve("lib") + File.separator + "*",
                mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "PLATFORM_ROOT", ROOT.toString(),
                        "PLATFORM_HOME", HOME.toString(),
                        "PLATFORM_PORT_BASE", String.valueOf(PORTS_IN_USE.base())));
        try {
            Process process = builder.start();
            assertThat(process.waitFor(10, TimeUnit.MINUTES))
                    .as("%s ended", mainClass)
                    .isTrue();
            return process.exitValue();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The process of a part, as the supervisor wrote it down. */
    static ProcessHandle processOf(String part) {
        try {
            String record = Files.readString(LAYOUT.run().resolve(part + ".json"));
            var pid = java.util.regex.Pattern.compile("\"pid\"\\s*:\\s*(\\d+)").matcher(record);
            assertThat(pid.find()).as("a process id in %s", record).isTrue();
            return ProcessHandle.of(Long.parseLong(pid.group(1)))
                    .orElseThrow(() -> new AssertionError("The process of " + part + " is gone"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As the SIGKILL of an operator or of the kernel. */
    static void killHard(ProcessHandle process) {
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().join();
    }

    private static int freeBase() {
        for (int base = FIRST_BASE; base < LAST_BASE; base += 100) {
            if (areFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("No " + PORTS + " free ports in a row");
    }

    private static boolean areFree(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (ServerSocket ignored = new ServerSocket(port)) {
                continue;
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
