package org.crediteasyloan.bench.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Options of the Java machine that are tried on a service.
 *
 * @param base what the options are put to
 */
record JvmSettings(String name, Base base, List<String> options) {

    /** What is there before the options. */
    enum Base {
        LAUNCHER,
        NOTHING
    }

    /** The launcher's own come first; every other line shows what one of its settings gives by leaving it out, or what one more would. */
    static final List<JvmSettings> COMPARED = List.of(
            new JvmSettings("the launcher's settings", Base.LAUNCHER, List.of()),
            new JvmSettings("no settings but -Xmx256m", Base.NOTHING, List.of("-Xmx256m")),
            new JvmSettings("-Xmx256m -XX:+UseSerialGC", Base.NOTHING, List.of("-Xmx256m", "-XX:+UseSerialGC")),
            new JvmSettings("the launcher's and a heap that begins at its limit", Base.LAUNCHER, List.of("-Xms256m")),
            new JvmSettings(
                    "the launcher's and nothing given back to the system",
                    Base.LAUNCHER,
                    List.of("-XX:TrimNativeHeapInterval=0")),
            new JvmSettings(
                    "the launcher's and a second compiler as early as usual",
                    Base.LAUNCHER,
                    List.of(
                            "-XX:Tier4InvocationThreshold=5000",
                            "-XX:Tier4MinInvocationThreshold=600",
                            "-XX:Tier4CompileThreshold=15000",
                            "-XX:Tier4BackEdgeThreshold=40000")),
            new JvmSettings(
                    "the launcher's and the first compiler only", Base.LAUNCHER, List.of("-XX:TieredStopAtLevel=1")),
            new JvmSettings(
                    "the launcher's and compact object headers",
                    Base.LAUNCHER,
                    List.of("-XX:+UseCompactObjectHeaders")));

    /** With a cache of loaded and linked classes, which a run before has to have written. */
    static JvmSettings withCache(Path file) {
        return new JvmSettings("the launcher's and an AOT cache", Base.LAUNCHER, List.of("-XX:AOTCache=" + file));
    }

    /** The run that writes the cache when it ends. */
    static JvmSettings writingCache(Path file) {
        return new JvmSettings("a training run", Base.LAUNCHER, List.of("-XX:AOTCacheOutput=" + file));
    }

    /** The last of two options that contradict each other holds. */
    List<String> applyTo(List<String> command) {
        int jar = command.indexOf("-jar");
        // The program, and the marker by which the launcher knows its own processes.
        List<String> changed = new ArrayList<>(command.subList(0, base == Base.LAUNCHER ? jar : 2));
        changed.addAll(options);
        changed.addAll(command.subList(jar, command.size()));
        return changed;
    }
}
