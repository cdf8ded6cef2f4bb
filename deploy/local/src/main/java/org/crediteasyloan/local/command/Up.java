package org.crediteasyloan.local.command;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.audit.AuditKeys;
import org.crediteasyloan.local.client.LicenceOffice;
import org.crediteasyloan.local.client.MachineKeys;
import org.crediteasyloan.local.key.FieldKeyFile;
import org.crediteasyloan.local.part.FileTree;
import org.crediteasyloan.local.part.JavaCommand;
import org.crediteasyloan.local.part.Parts;
import org.crediteasyloan.local.supervision.Part;
import org.crediteasyloan.local.supervision.PartState;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.RunRecord;

/** Starts what does not run, shows the way, and ends with the addresses and the sample accounts. */
final class Up {

    private static final int SUPERVISOR_HEAP_MEBIBYTES = 64;

    private final PlatformLayout layout;
    private final PlatformPorts ports;
    private final PrintStream out;
    private final RunDirectory run;

    Up(PlatformLayout layout, PlatformPorts ports, PrintStream out) {
        this.layout = layout;
        this.ports = ports;
        this.out = out;
        this.run = new RunDirectory(layout.run());
    }

    void run() throws IOException, InterruptedException {
        try (CommandLock lock = CommandLock.take(layout)) {
            List<Part> parts = Parts.of(layout, ports);
            if (isComplete(parts)) {
                out.println("The platform runs already.");
            } else {
                if (!isUnderWay(parts)) {
                    start(parts);
                }
                new Progress(run, layout, out).followUntilReady(names(parts));
            }
            new Summary(layout, run, out).print();
        }
    }

    private boolean isComplete(List<Part> parts) {
        return supervisorLives()
                && names(parts).stream()
                        .allMatch(name ->
                                run.read(name).filter(RunRecord::isServing).isPresent());
    }

    /** True where an earlier command started it and was interrupted, or a part is being restarted right now. */
    private boolean isUnderWay(List<Part> parts) {
        return supervisorLives()
                && names(parts).stream()
                        .allMatch(name -> run.read(name)
                                .filter(entry -> entry.state() != PartState.FAILED)
                                .isPresent());
    }

    private boolean supervisorLives() {
        return run.supervisor().filter(RunRecord::isAlive).isPresent();
    }

    private void start(List<Part> parts) throws IOException {
        Preconditions.requireDiskSpace(layout.home());
        Down.sweep(layout, run).stopEverything(stopped -> out.println("Left over from before: " + stopped));
        Preconditions.requireFreePorts(parts);
        copyPrograms();
        new AuditKeys(layout, Clock.systemUTC()).makeMissing();
        new LicenceOffice(new MachineKeys(layout.machineKeys())).publishKeys(layout.licenceKeys());
        new FieldKeyFile(layout.fieldKeys()).createIfMissing();
        startSupervisor();
    }

    private void copyPrograms() throws IOException {
        Path built = layout.root().resolve("deploy/local/target");
        FileTree.mirror(built.resolve("classes"), layout.launcherClassPath().resolve("classes"));
        FileTree.mirror(built.resolve("lib"), layout.launcherClassPath().resolve("lib"));
        for (ServiceModule service : ServiceModule.presentIn(layout)) {
            Path application = service.builtApplication(layout);
            if (!Files.exists(application.resolve("quarkus-run.jar"))) {
                throw new PlatformFailure("The service " + service.name()
                        + " is not built: there is no quarkus-run.jar in " + application
                        + ". See the build's own words in " + layout.logs().resolve("build.log") + ".");
            }
            FileTree.mirror(application, layout.service(service.name()));
        }
    }

    /** In a session of its own: neither Ctrl-C in this terminal nor closing it reaches the platform. */
    private void startSupervisor() throws IOException {
        Files.createDirectories(layout.logs());
        List<String> command = new ArrayList<>(detachment());
        command.addAll(JavaCommand.withLauncherJars(
                layout, SUPERVISOR_HEAP_MEBIBYTES, List.of(Launcher.class.getName(), Launcher.SUPERVISE)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(layout.home().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        layout.logOf(RunDirectory.SUPERVISOR).toFile()));
        builder.environment().put("PLATFORM_ROOT", layout.root().toString());
        builder.environment().put("PLATFORM_PORT_BASE", String.valueOf(ports.base()));
        builder.start();
    }

    private static List<String> detachment() {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
            Path setsid = Path.of(folder, "setsid");
            if (Files.isExecutable(setsid)) {
                return List.of(setsid.toString());
            }
        }
        return List.of("sh", "-c", "nohup \"$@\" &", "sh");
    }

    private static List<String> names(List<Part> parts) {
        return parts.stream().map(Part::name).toList();
    }
}
