package org.crediteasyloan.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.supervision.ProcessMarker;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.Sweep;

/** Stops every process of this platform and leaves its data. */
final class Down {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final PlatformLayout layout;
    private final PrintStream out;

    Down(PlatformLayout layout, PrintStream out) {
        this.layout = layout;
        this.out = out;
    }

    void run() throws IOException {
        try (CommandLock lock = CommandLock.take(layout)) {
            stop();
        }
    }

    void stop() {
        boolean nothingRan = sweep(layout, new RunDirectory(layout.run()))
                .stopEverything(stopped -> out.println("  " + stopped))
                .isEmpty();
        out.println(nothingRan ? "Nothing was running." : "The platform is down; its data is kept.");
    }

    static Sweep sweep(PlatformLayout layout, RunDirectory run) {
        return new Sweep(run, new ProcessMarker(layout.home()), GRACE);
    }
}
