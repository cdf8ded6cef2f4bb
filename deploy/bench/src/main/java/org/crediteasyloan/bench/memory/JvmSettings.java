package org.crediteasyloan.bench.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of options in the place of those the launcher gives.
 *
 * @param options none of them where the launcher's own are kept
 */
record JvmSettings(String name, List<String> options) {

    static final List<JvmSettings> COMPARED = List.of(
            new JvmSettings("the launcher's settings", List.of()));

    /** Keeps the program, the launcher's marker and everything from {@code -jar} on. */
    List<String> applyTo(List<String> command) {
        if (options.isEmpty()) {
            return command;
        }
        List<String> changed = new ArrayList<>(command.subList(0, 2));
        changed.addAll(options);
        changed.add("--enable-native-access=ALL-UNNAMED");
        changed.addAll(command.subList(command.indexOf("-jar"), command.size()));
        return changed;
    }
}
