package org.crediteasyloan.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.key.FieldKey;
import org.crediteasyloan.local.key.FieldKeyFile;
import org.crediteasyloan.local.key.FieldKeys;
import org.crediteasyloan.local.part.FieldKeyUse;

/** Shows the keys that seal personal fields, adds one, or removes one that nothing uses any more. Running services follow. */
final class Keys {

    private static final String USUAL_ALGORITHM = "aes-256-gcm";

    private final PlatformLayout layout;
    private final PlatformPorts ports;
    private final PrintStream out;
    private final FieldKeyFile file;

    Keys(PlatformLayout layout, PlatformPorts ports, PrintStream out) {
        this.layout = layout;
        this.ports = ports;
        this.out = out;
        this.file = new FieldKeyFile(layout.fieldKeys());
    }

    void run(List<String> arguments) throws IOException {
        if (!Files.exists(layout.fieldKeys())) {
            throw new PlatformFailure("There are no keys yet; the first ./platform up makes them.");
        }
        try (CommandLock lock = CommandLock.take(layout)) {
            switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "" -> show();
                case "add" -> add(arguments.size() > 1 ? arguments.get(1) : USUAL_ALGORITHM);
                case "remove" -> remove(arguments.size() > 1 ? arguments.get(1) : "");
                default -> throw new PlatformFailure("Usage: ./platform keys [add [algorithm] | remove <id>]");
            }
        }
    }

    private void add(String algorithm) throws IOException {
        FieldKeys keys = file.read().add(algorithm, Instant.now());
        file.write(keys);
        out.println(
                "The key " + keys.sealWith() + " seals from now on; older values are sealed anew in the background.");
    }

    private void remove(String id) throws IOException {
        file.write(file.read().remove(id, uses(), Instant.now()));
        out.println("The key " + id + " is gone; what was sealed with it cannot be opened again.");
    }

    private void show() throws IOException {
        FieldKeys keys = file.read();
        Map<String, Long> uses = uses();
        out.printf("%-6s %-12s %-25s %10s%n", "key", "algorithm", "made at", "values");
        for (FieldKey key : keys.keys()) {
            out.printf(
                    "%-6s %-12s %-25s %10d%s%n",
                    key.id(),
                    key.algorithm(),
                    key.createdAt().truncatedTo(ChronoUnit.SECONDS),
                    uses.getOrDefault(key.id(), 0L),
                    key.id().equals(keys.sealWith()) ? "  seals" : "");
        }
    }

    private Map<String, Long> uses() {
        return new FieldKeyUse(ports).count(ServiceModule.presentIn(layout));
    }
}
