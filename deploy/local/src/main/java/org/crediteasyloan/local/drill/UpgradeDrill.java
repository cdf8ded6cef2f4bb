package org.crediteasyloan.local.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.chaos.DeadLetters;
import org.crediteasyloan.local.chaos.Load;
import org.crediteasyloan.local.chaos.Quiet;
import org.crediteasyloan.local.chaos.Report;
import org.crediteasyloan.local.client.MachineKeys;
import org.crediteasyloan.local.client.Platform;
import org.crediteasyloan.local.demo.Ground;
import org.crediteasyloan.local.part.Cluster;
import org.crediteasyloan.local.part.SecondInstance;
import org.crediteasyloan.local.supervision.ProcessIdentity;
import org.crediteasyloan.local.supervision.RunDirectory;
import org.crediteasyloan.local.supervision.RunRecord;

/**
 * Upgrades a service while people work: a newer instance joins the older one on the same database and topics, the older one
 * goes, and at the end only one is left. Clients reach them through a balancer, as they would elsewhere. Meanwhile an event
 * with a field nobody knows yet travels to every service.
 */
final class UpgradeDrill {

    private static final String SERVICE = "redemption";
    private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BALANCED_BASE_OFFSET = 40;
    private static final int SECOND_PORT_OFFSET = 71;

    /** The newest state of each participant again, as a newer directory would tell it; new events with the version known before. */
    private static final String NEWER_EVENTS = """
            INSERT INTO outbox_event (id, occurred_at, topic, aggregate_id, type, source, payload)
            SELECT DISTINCT ON (aggregate_id) gen_random_uuid(), now(), topic, aggregate_id, type, source,
                   (payload::jsonb || '{"addedInANewerVersion": {"note": "an optional field"}}')::text
            FROM outbox_event WHERE type = 'participant-state.v1' AND payload IS NOT NULL ORDER BY aggregate_id, id DESC""";

    private final PlatformLayout layout;
    private final PlatformPorts ports;
    private final RunDirectory run;
    private final Cluster cluster;
    private final ServiceModule service;
    private final PrintStream out;
    private final Report report = new Report();

    UpgradeDrill(PlatformLayout layout, PlatformPorts ports, PrintStream out) {
        this.layout = layout;
        this.ports = ports;
        this.run = new RunDirectory(layout.run());
        this.cluster = new Cluster(ports.postgres());
        this.service = ServiceModule.ALL.stream()
                .filter(module -> module.name().equals(SERVICE))
                .findFirst()
                .orElseThrow();
        this.out = out;
    }

    /** @param newer another build's application; the running one again where there is none */
    boolean run(Optional<Path> newer) throws IOException, InterruptedException, SQLException {
        out.println("Laying the ground: participants, schemes, products, a pushed list.");
        Ground.lay(
                new Platform(ports, layout),
                layout,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        long deadLettersBefore = DeadLetters.count(kafka());
        List<Balancer> balancers = startBalancers();
        Instant since = Instant.now();
        Platform balanced = new Platform(
                new PlatformPorts(ports.base() + BALANCED_BASE_OFFSET),
                ports.keycloak(),
                new MachineKeys(layout.machineKeys()));
        Load load = new Load(balanced, PATIENCE);
        try {
            load.start();
            roll(newer.orElse(layout.service(SERVICE)));
            load.end();
        } finally {
            for (Balancer balancer : balancers) {
                balancer.close();
            }
        }
        boolean isQuiet = new Quiet(run, cluster).await(PATIENCE);
        report.line("Connections by port of %s: %s", SERVICE, connections(balancers));
        report.load(load);
        if (!isQuiet) {
            report.fault("the platform did not come to rest");
        }
        report.effects(load, cluster, since);
        report.invariants(cluster);
        report.deadLetters(DeadLetters.count(kafka()) - deadLettersBefore);
        return report.print(out);
    }

    private void roll(Path application) throws IOException, InterruptedException, SQLException {
        int olderPort = ports.service(service);
        try (SecondInstance newer =
                SecondInstance.start(service, application, ports.base() + SECOND_PORT_OFFSET, layout, ports)) {
            out.println("The newer instance is ready on port " + newer.port() + "; both work side by side.");
            tellNewerEvents();
            Thread.sleep(SIDE_BY_SIDE);
            tellHandled("the older instance", olderPort);
            tellHandled("the newer instance", newer.port());
            out.println("The older instance is asked to end.");
            restartSupervised();
            out.println("It is replaced; the second one goes.");
            Thread.sleep(SIDE_BY_SIDE.dividedBy(2));
            tellHandled("the one that replaced the older", olderPort);
        }
        Thread.sleep(SIDE_BY_SIDE.dividedBy(4));
    }

    private void tellHandled(String who, int port) throws IOException, InterruptedException {
        long handled = SecondInstance.eventsHandledAt(port, "handled");
        report.line(
                "Events by %s: %d handled, %d known already",
                who, handled, SecondInstance.eventsHandledAt(port, "duplicate"));
        if (handled == 0) {
            report.fault(who + " handled no event, so nothing was shown of it");
        }
    }

    private void tellNewerEvents() throws SQLException {
        try (Connection connection = cluster.connect("participant_directory");
                Statement statement = connection.createStatement()) {
            report.line(
                    "%d events with a field of a newer version sent to every service",
                    statement.executeUpdate(NEWER_EVENTS));
        }
    }

    /** The supervisor starts again what ended: that is the second step of the rollout here. */
    private void restartSupervised() throws InterruptedException {
        ProcessIdentity older = run.read(SERVICE)
                .flatMap(RunRecord::process)
                .orElseThrow(() -> new PlatformFailure(SERVICE + " does not run; see ./platform status."));
        older.living().ifPresent(ProcessHandle::destroy);
        Instant limit = Instant.now().plus(PATIENCE);
        while (older.living().isPresent()
                || run.read(SERVICE).filter(RunRecord::isServing).isEmpty()) {
            if (Instant.now().isAfter(limit)) {
                throw new PlatformFailure(SERVICE + " did not come back; see ./platform logs " + SERVICE + ".");
            }
            Thread.sleep(200);
        }
    }

    private List<Balancer> startBalancers() throws IOException {
        PlatformPorts balanced = new PlatformPorts(ports.base() + BALANCED_BASE_OFFSET);
        List<Balancer> balancers = new ArrayList<>();
        balancers.add(Balancer.start(
                balanced.service(service), List.of(ports.service(service), ports.base() + SECOND_PORT_OFFSET)));
        for (ServiceModule other : ServiceModule.presentIn(layout)) {
            if (!other.equals(service)) {
                balancers.add(Balancer.start(balanced.service(other), List.of(ports.service(other))));
            }
        }
        return balancers;
    }

    private static String connections(List<Balancer> balancers) {
        return balancers.getFirst().connections().toString();
    }

    private String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }
}
