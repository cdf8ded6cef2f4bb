package org.crediteasyloan.local.drill;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;

/** Runs one drill on the running platform. Exits with 1 when it did not show what it must show. */
public final class Drill {

    private static final String USAGE =
            "./platform drill restore | ./platform drill upgrade [--newer <quarkus-app folder of another build>]";

    private Drill() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean isWell;
        try {
            isWell = run(List.of(arguments), out);
        } catch (PlatformFailure failure) {
            out.println(failure.getMessage());
            isWell = false;
        }
        System.exit(isWell ? 0 : 1);
    }

    private static boolean run(List<String> arguments, PrintStream out) throws Exception {
        PlatformLayout layout = PlatformLayout.from(System.getenv());
        PlatformPorts ports = PlatformPorts.from(System.getenv());
        if (arguments.equals(List.of("restore"))) {
            return new RestoreDrill(layout, ports, out).run();
        }
        if (arguments.equals(List.of("upgrade"))) {
            return new UpgradeDrill(layout, ports, out).run(Optional.empty());
        }
        if (arguments.size() == 3 && arguments.subList(0, 2).equals(List.of("upgrade", "--newer"))) {
            return new UpgradeDrill(layout, ports, out).run(Optional.of(Path.of(arguments.get(2))));
        }
        throw new PlatformFailure(USAGE);
    }
}
