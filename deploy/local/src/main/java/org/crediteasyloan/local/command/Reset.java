package org.crediteasyloan.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.part.FileTree;

/** Stops everything and forgets all data. What was costly to make and holds no data (programs, Keycloak's build) stays. */
final class Reset {

    private final PlatformLayout layout;
    private final PrintStream out;

    Reset(PlatformLayout layout, PrintStream out) {
        this.layout = layout;
        this.out = out;
    }

    void run() throws IOException {
        try (CommandLock lock = CommandLock.take(layout)) {
            new Down(layout, out).stop();
            for (Path data : List.of(
                    layout.postgresData(),
                    layout.backup(),
                    layout.kafkaData(),
                    layout.connectData(),
                    layout.fieldKeys().getParent(),
                    layout.logs(),
                    layout.run())) {
                FileTree.delete(data);
            }
            out.println("All data is removed; the next ./platform up starts empty.");
        }
    }
}
