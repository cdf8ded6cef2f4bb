package org.crediteasyloan.local.part;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.supervision.Part;

/** PostgreSQL, Kafka and Connect as the platform runs them, in a tree of their own, for databases with an outbox and no service. */
final class RunningParts implements AutoCloseable {

    private static final String OUTBOX = """
            CREATE TABLE outbox_event (
                id uuid NOT NULL, occurred_at timestamptz NOT NULL, topic text NOT NULL, aggregate_id text NOT NULL,
                type text NOT NULL, source text NOT NULL, payload text, trace_parent text,
                PRIMARY KEY (id, occurred_at)) PARTITION BY RANGE (occurred_at);
            CREATE TABLE outbox_event_all PARTITION OF outbox_event DEFAULT;
            CREATE TABLE connector_heartbeat (id int PRIMARY KEY, beat_at timestamptz NOT NULL);
            CREATE PUBLICATION outbox_publication FOR TABLE outbox_event, connector_heartbeat
                WITH (publish_via_partition_root = true, publish = 'insert');
            """;

    final PlatformLayout layout;
    final PlatformPorts ports;
    final Deque<Process> processes = new ArrayDeque<>();

    private RunningParts(PlatformLayout layout, PlatformPorts ports) {
        this.layout = layout;
        this.ports = ports;
    }

    static RunningParts start(Path root, List<ServiceModule> services) throws Exception {
        RunningParts running = new RunningParts(new PlatformLayout(root), new PlatformPorts(freeBase()));
        try {
            running.linkOwnClasses();
            running.run(new PostgresPart(running.layout, running.ports.postgres(), services));
            for (ServiceModule service : services) {
                running.execute(service, OUTBOX);
            }
            running.run(new KafkaPart(running.layout, running.ports));
            running.run(new ConnectPart(running.layout, running.ports, services));
            return running;
        } catch (Exception e) {
            running.close();
            throw e;
        }
    }

    Connection connect(ServiceModule service) throws SQLException {
        return DriverManager.getConnection(
                new Databases(ports.postgres()).jdbcUrl(service.database()), service.database(), LocalAccess.PASSWORD);
    }

    void execute(ServiceModule service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    void run(Part part) throws Exception {
        Files.createDirectories(layout.logs());
        part.prepare();
        Process process = part.process()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        layout.logOf(part.name()).toFile()))
                .start();
        processes.push(process);
        Instant limit = Instant.now().plus(part.startLimit());
        while (!becameReady(part)) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new IllegalStateException(
                        part.name() + " did not start:\n" + Files.readString(layout.logOf(part.name())));
            }
            Thread.sleep(200);
        }
    }

    private static boolean becameReady(Part part) throws InterruptedException {
        try {
            return part.isReady();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception notYet) {
            return false;
        }
    }

    private void linkOwnClasses() throws IOException {
        Path lib = Files.createDirectories(layout.launcherClassPath().resolve("lib"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (entry.endsWith(".jar")) {
                Files.createSymbolicLink(lib.resolve(path.getFileName()), path);
            } else if (path.endsWith("target/classes")) {
                Files.createSymbolicLink(layout.launcherClassPath().resolve("classes"), path);
            }
        }
    }

    /** A range in which the first ports are free now; the platform's own range is left alone. */
    private static int freeBase() throws IOException {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(200, 300) * 100;
            try (ServerSocket postgres = new ServerSocket(base);
                    ServerSocket kafka = new ServerSocket(base + 1);
                    ServerSocket connect = new ServerSocket(base + 2);
                    ServerSocket controller = new ServerSocket(base + 5)) {
                return base;
            } catch (IOException taken) {
                continue;
            }
        }
    }

    @Override
    public void close() throws InterruptedException, IOException {
        for (Process process : processes) {
            process.destroy();
            if (!process.waitFor(Duration.ofSeconds(20))) {
                process.destroyForcibly().waitFor();
            }
        }
        FileTree.delete(layout.launcherClassPath());
    }
}
