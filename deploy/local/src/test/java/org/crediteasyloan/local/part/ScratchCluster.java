package org.crediteasyloan.local.part;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.ServiceModule;

/**
 * A PostgreSQL of its own with the tables of every service, empty, and with nothing that would keep bad rows out: no
 * constraint, no trigger.
 */
public final class ScratchCluster implements AutoCloseable {

    private static final Path SERVICES =
            Path.of("").toAbsolutePath().getParent().getParent().resolve("services");

    /** Constraints of every kind, unique indexes, and the duty to have a value. */
    private static final String LOOSEN = """
            DO $$
            DECLARE it record;
            BEGIN
                FOR it IN SELECT con.conname AS name, con.conrelid::regclass AS tab FROM pg_constraint con
                        JOIN pg_class c ON c.oid = con.conrelid
                        WHERE con.connamespace = 'public'::regnamespace AND con.contype IN ('c', 'f', 'u', 'p')
                          AND NOT c.relispartition ORDER BY con.contype LOOP
                    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', it.tab, it.name);
                END LOOP;
                FOR it IN SELECT i.indexrelid::regclass AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                        WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace AND NOT c.relispartition LOOP
                    EXECUTE format('DROP INDEX IF EXISTS %s', it.name);
                END LOOP;
                FOR it IN SELECT a.attname AS name, a.attrelid::regclass AS tab FROM pg_attribute a
                        JOIN pg_class c ON c.oid = a.attrelid
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                          AND a.attnum > 0 AND a.attnotnull AND a.attidentity = '' LOOP
                    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', it.tab, it.name);
                END LOOP;
            END $$""";

    /** A hundred tables with a row or two: deleting is a matter of milliseconds, truncating makes new files for each. */
    private static final String EMPTY = """
            DO $$
            DECLARE it record;
            BEGIN
                FOR it IN SELECT c.oid::regclass AS tab FROM pg_class c
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                          AND NOT c.relispartition LOOP
                    EXECUTE format('DELETE FROM %s', it.tab);
                END LOOP;
            END $$""";

    private final Process process;
    private final Cluster cluster;

    private ScratchCluster(Process process, Cluster cluster) {
        this.process = process;
        this.cluster = cluster;
    }

    public static ScratchCluster start(Path home) throws Exception {
        PlatformLayout layout = new PlatformLayout(home);
        Files.createDirectories(layout.logs());
        int port = freePort();
        PostgresPart part = new PostgresPart(layout, port, ServiceModule.ALL);
        part.prepare();
        Process process = part.process()
                .redirectErrorStream(true)
                .redirectOutput(layout.logOf(part.name()).toFile())
                .start();
        ScratchCluster scratch = new ScratchCluster(process, new Cluster(port));
        try {
            scratch.awaitReady(part);
            for (ServiceModule service : ServiceModule.ALL) {
                scratch.makeTables(service);
            }
            return scratch;
        } catch (Exception failed) {
            scratch.close();
            throw failed;
        }
    }

    public Cluster cluster() {
        return cluster;
    }

    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = cluster.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }

    public void empty() throws SQLException {
        for (ServiceModule service : ServiceModule.ALL) {
            execute(service.database(), EMPTY);
        }
    }

    private void makeTables(ServiceModule service) throws IOException, SQLException {
        List<Path> migrations = new ArrayList<>();
        for (Path module : List.of(SERVICES.resolve("service-kit"), SERVICES.resolve(service.name()))) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main/resources/db"))) {
                files.filter(file -> file.toString().endsWith(".sql")).forEach(migrations::add);
            }
        }
        migrations.sort(Comparator.comparing(ScratchCluster::versionOf));
        for (Path migration : migrations) {
            execute(service.database(), Files.readString(migration, StandardCharsets.UTF_8));
        }
        execute(service.database(), LOOSEN);
    }

    /** V0_1 comes before V1, and V2 before V10. */
    private static String versionOf(Path migration) {
        String version = migration.getFileName().toString().split("__")[0].substring(1);
        StringBuilder sortable = new StringBuilder();
        for (String number : version.split("_")) {
            sortable.append("%05d.".formatted(Integer.parseInt(number)));
        }
        return sortable.toString();
    }

    private void awaitReady(PostgresPart part) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            try {
                part.isReady();
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || Instant.now().isAfter(limit)) {
                    throw new IllegalStateException("PostgreSQL did not start", notYet);
                }
                Thread.sleep(200);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(20))) {
            process.destroyForcibly().waitFor();
        }
    }
}
