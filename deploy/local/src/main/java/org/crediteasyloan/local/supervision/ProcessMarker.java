package org.crediteasyloan.local.supervision;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An argument that every process of one platform carries and no other process does. It finds a child whose supervisor
 * was killed between starting it and writing its file.
 */
public record ProcessMarker(Path home) {

    /** First among the arguments: the system hands out only the first few thousand characters of a command line. */
    public String javaArgument() {
        return "-Dcrediteasyloan.home=" + home;
    }

    List<ProcessIdentity> carriers() {
        return ProcessHandle.allProcesses()
                .filter(this::isCarrier)
                .filter(handle -> handle.pid() != ProcessHandle.current().pid())
                .flatMap(handle -> ProcessIdentity.of(handle).stream())
                .toList();
    }

    private boolean isCarrier(ProcessHandle handle) {
        Stream<String> arguments = handle.info().arguments().stream().flatMap(Arrays::stream);
        String insideHome = home + "/postgres";
        return arguments.anyMatch(argument -> argument.equals(javaArgument()) || argument.equals(insideHome));
    }
}
