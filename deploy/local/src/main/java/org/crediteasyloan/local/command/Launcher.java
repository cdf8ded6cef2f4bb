package org.crediteasyloan.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.part.Parts;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.Supervisor;

/** Entry of the {@code platform} script: the first argument is the command, {@code PLATFORM_ROOT} says where the tree is. */
public final class Launcher {

    static final String SUPERVISE = "supervise";

    private Launcher() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            run(List.of(arguments), System.getenv(), System.out);
        } catch (PlatformFailure failure) {
            System.out.flush();
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> arguments, Map<String, String> environment, PrintStream out)
            throws IOException, InterruptedException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        PlatformLayout layout = PlatformLayout.from(environment);
        PlatformPorts ports = PlatformPorts.from(environment);
        switch (command) {
            case "up" -> new Up(layout, ports, out).run();
            case "status" -> new Status(layout, out).run();
            case "down" -> new Down(layout, out).run();
            case "reset" -> new Reset(layout, out).run();
            case "audit" -> new Audit(layout, ports, out).run(arguments.subList(1, arguments.size()));
            case "keys" -> new Keys(layout, ports, out).run(arguments.subList(1, arguments.size()));
            case "call" -> new Call(layout, ports, out).send(arguments.subList(1, arguments.size()));
            case "curl" -> new Call(layout, ports, out).printCurl(arguments.subList(1, arguments.size()));
            case SUPERVISE -> supervise(layout, ports);
            default -> throw new PlatformFailure("There is no command \"" + command + "\"; see ./platform help.");
        }
    }

    private static void supervise(PlatformLayout layout, PlatformPorts ports) throws IOException, InterruptedException {
        RunDirectory run = new RunDirectory(layout.run());
        new Supervisor(Parts.of(layout, ports), run, layout.run().resolve("supervisor.lock"), layout::logOf)
                .superviseForEver();
    }
}
