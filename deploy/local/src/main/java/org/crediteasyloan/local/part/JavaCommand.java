package org.crediteasyloan.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.supervision.ProcessMarker;

/**
 * Command lines of Java processes: the JDK this launcher runs on, a small heap, and the marker the sweep looks for.
 *
 * <p>Ten of them start at once on as few as two cores, so they are set to start cheaply rather than to run fast at last:
 * the first compiler only (services and Connect ask for both), and room for classes from the beginning. Keycloak takes 7 instead of
 * 17 seconds of processor time to start that way.
 */
public final class JavaCommand {

    private JavaCommand() {}

    /** @param rest further options, the main class or jar, and its arguments */
    public static List<String> of(PlatformLayout layout, int heapMebibytes, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(new ProcessMarker(layout.home()).javaArgument());
        command.add("-Xmx" + heapMebibytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:MetaspaceSize=128m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        command.addAll(rest);
        return List.copyOf(command);
    }

    /** For main classes that come with the launcher's own jars. */
    public static List<String> withLauncherJars(PlatformLayout layout, int heapMebibytes, List<String> rest) {
        Path jars = layout.launcherClassPath();
        List<String> command = new ArrayList<>();
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Dplatform.log.level=INFO");
        command.add("-cp");
        command.add(jars.resolve("classes") + ":" + jars.resolve("lib") + "/*");
        command.addAll(rest);
        return of(layout, heapMebibytes, command);
    }
}
