package org.crediteasyloan.local.chaos;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.client.Platform;
import org.crediteasyloan.local.demo.Ground;
import org.crediteasyloan.local.part.Cluster;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.RunRecord;

/** Lays the ground, puts load on the running platform, lets the storm rage, and reckons. Exits with 1 when anything is not as it must be. */
public final class Chaos {

    /** How long one request is tried, and how long everything may take to arrive after the storm, also on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PlatformPorts ports;
    private final PlatformLayout layout;
    private final RunDirectory run;
    private final Cluster cluster;
    private final PrintStream out;

    private Chaos(PlatformLayout layout, PlatformPorts ports, PrintStream out) {
        this.layout = layout;
        this.ports = ports;
        this.run = new RunDirectory(layout.run());
        this.cluster = new Cluster(ports.postgres());
        this.out = out;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws InterruptedException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean isWell;
        try {
            Map<String, String> environment = System.getenv();
            isWell = new Chaos(PlatformLayout.from(environment), PlatformPorts.from(environment), out)
                    .run(ChaosSettings.from(List.of(arguments)));
        } catch (PlatformFailure failure) {
            out.println(failure.getMessage());
            isWell = false;
        }
        System.exit(isWell ? 0 : 1);
    }

    private boolean run(ChaosSettings settings) throws InterruptedException, SQLException {
        List<String> parts = run.parts().stream().map(RunRecord::name).toList();
        if (parts.isEmpty()) {
            throw new PlatformFailure("The platform is down. Start it with ./platform up.");
        }
        StormPlan plan = StormPlan.of(
                settings.seed(),
                settings.length(),
                parts,
                ServiceModule.presentIn(layout).stream()
                        .map(ServiceModule::database)
                        .toList());
        out.printf(
                "Seed %d, %d s, %d blows to %d parts.%n",
                settings.seed(), settings.length().toSeconds(), plan.blows().size(), parts.size());
        Platform platform = new Platform(ports, layout);
        out.println("Laying the ground: participants, schemes, products, a pushed list.");
        Ground.lay(platform, layout, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        long deadLettersBefore = DeadLetters.count(kafka());

        Instant since = Instant.now();
        Load load = new Load(platform, PATIENCE);
        Storm storm = new Storm(run, cluster, out);
        load.start();
        storm.rage(plan);
        out.println("The storm is over; what was begun is brought to its end.");
        load.end();
        boolean isQuiet = new Quiet(run, cluster).await(PATIENCE);

        Report report = new Report();
        int kills = storm.kills().values().stream().mapToInt(Integer::intValue).sum();
        report.line(
                "%d kills in %d s (seed %d): %s", kills, settings.length().toSeconds(), settings.seed(), storm.kills());
        storm.otherHarms().forEach(harm -> report.line("      %s", harm));
        storm.missedHarms().forEach(report::fault);
        report.load(load);
        report.line(
                "%s %d s after the beginning",
                isQuiet ? "Quiet" : "Not quiet",
                Duration.between(since, Instant.now()).toSeconds());
        if (!isQuiet) {
            report.fault("the platform did not come to rest");
        }
        report.effects(load, cluster, since);
        report.feeds(load);
        report.invariants(cluster);
        report.deadLetters(DeadLetters.count(kafka()) - deadLettersBefore);
        return report.print(out);
    }

    private String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }
}
