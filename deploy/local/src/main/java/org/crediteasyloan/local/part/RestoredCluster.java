package org.crediteasyloan.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;

/** A PostgreSQL started on a base backup, rolled forward from the archive to a moment and opened for writing there. */
public final class RestoredCluster implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Process process;
    private final Cluster cluster;

    private RestoredCluster(Process process, Cluster cluster) {
        this.process = process;
        this.cluster = cluster;
    }

    /**
     * @param restored a home of its own, whose PostgreSQL data are the base backup
     * @param archive the log since the backup began
     */
    public static RestoredCluster start(
            PlatformLayout original, PlatformLayout restored, Path archive, Instant target, int port)
            throws IOException, InterruptedException {
        Path data = restored.postgresData();
        Files.createFile(data.resolve("recovery.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                """
                restore_command = 'cp "%s/%%f" "%%p"'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                """.formatted(archive, asTheServerReadsIt(target)),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.createDirectories(restored.logs());
        if (!Files.exists(restored.postgresBinaries())) {
            Files.createSymbolicLink(restored.postgresBinaries(), original.postgresBinaries());
        }
        PostgresPart part = new PostgresPart(restored, port, List.of());
        Process process = part.process()
                .redirectErrorStream(true)
                .redirectOutput(restored.logOf(part.name()).toFile())
                .start();
        RestoredCluster cluster = new RestoredCluster(process, new Cluster(port));
        cluster.awaitOpen(restored.logOf(part.name()));
        return cluster;
    }

    /** The setting takes a numeric offset, not the letter that ISO 8601 has for it. */
    private static String asTheServerReadsIt(Instant moment) {
        return moment.toString().replace('T', ' ').replace("Z", "+00");
    }

    public Cluster cluster() {
        return cluster;
    }

    private void awaitOpen(Path log) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit) && process.isAlive()) {
            try (Connection connection = cluster.connect("postgres");
                    Statement statement = connection.createStatement();
                    ResultSet recovery = statement.executeQuery("SELECT pg_is_in_recovery()")) {
                recovery.next();
                if (!recovery.getBoolean(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                // It does not take connections yet.
            }
            Thread.sleep(200);
        }
        close();
        throw new PlatformFailure("The restored PostgreSQL did not open; its log says:\n" + Files.readString(log));
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(30))) {
            process.destroyForcibly().waitFor();
        }
    }
}
