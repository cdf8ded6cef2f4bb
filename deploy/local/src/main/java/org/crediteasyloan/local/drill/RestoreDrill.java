package org.crediteasyloan.local.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.chaos.NewBank;
import org.crediteasyloan.local.chaos.Quiet;
import org.crediteasyloan.local.chaos.Report;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.Onboarding;
import org.crediteasyloan.local.client.Platform;
import org.crediteasyloan.local.part.BaseBackup;
import org.crediteasyloan.local.part.Cluster;
import org.crediteasyloan.local.part.FileTree;
import org.crediteasyloan.local.part.RestoredCluster;
import org.crediteasyloan.local.supervision.RunDirectory;

/**
 * Backs the running databases up, lets work go on, and restores them elsewhere to a moment in between: what was acknowledged
 * before it is there, what came after is not, and every invariant holds. The running platform is only read.
 */
final class RestoreDrill {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int RESTORED_PORT_OFFSET = 70;
    private static final long MEBIBYTE = 1024L * 1024;

    private final PlatformLayout layout;
    private final PlatformPorts ports;
    private final Cluster cluster;
    private final PrintStream out;
    private final Onboarding onboarding;

    RestoreDrill(PlatformLayout layout, PlatformPorts ports, PrintStream out) {
        this.layout = layout;
        this.ports = ports;
        this.cluster = new Cluster(ports.postgres());
        this.out = out;
        Platform platform = new Platform(ports, layout);
        this.onboarding = new Onboarding(
                Actor.person(platform, "operator maker", "operator.participant.maker"),
                Actor.person(platform, "operator approver", "operator.participant.approver"),
                (actor, path, body) -> requireOk(actor.post(path, body)));
    }

    boolean run() throws IOException, InterruptedException, SQLException {
        PlatformLayout restoredHome =
                new PlatformLayout(layout.root(), layout.backup().resolve("restored"));
        FileTree.delete(layout.backup());
        Files.createDirectories(layout.walArchive());
        try {
            return backUpAndRestore(restoredHome);
        } finally {
            // The server stops archiving when the folder is gone, so the drill costs no disk afterwards.
            FileTree.delete(layout.backup());
        }
    }

    private boolean backUpAndRestore(PlatformLayout restoredHome)
            throws IOException, InterruptedException, SQLException {
        Report report = new Report();
        Instant start = Instant.now();
        long bytes = BaseBackup.take(cluster, layout.postgresData(), restoredHome.postgresData());
        report.line("Base backup: %d MiB in %d s, beside the running platform", bytes / MEBIBYTE, secondsSince(start));

        String before = admit();
        if (!new Quiet(new RunDirectory(layout.run()), cluster).await(PATIENCE)) {
            throw new PlatformFailure("The platform did not come to rest, so there is no moment to restore to.");
        }
        Instant target = now();
        String after = admit();
        awaitArchived();

        Instant restoreStart = Instant.now();
        try (RestoredCluster restored = RestoredCluster.start(
                layout, restoredHome, layout.walArchive(), target, ports.base() + RESTORED_PORT_OFFSET)) {
            report.line("Restored to %s in %d s", target, secondsSince(restoreStart));
            out.println("The restored databases are open on port "
                    + restored.cluster().port() + "; looking at them.");
            compare(report, "written before the moment", before, restored.cluster(), true);
            compare(report, "written after the moment", after, restored.cluster(), false);
            report.invariants(restored.cluster());
            if (!isThere(cluster, after)) {
                report.fault("the running platform lost " + after);
            }
            report.line("The running platform still has both");
        }
        return report.print(out);
    }

    private void compare(Report report, String what, String code, Cluster restored, boolean wanted)
            throws SQLException {
        boolean found = isThere(restored, code);
        report.line("%s %s: %s", code, what, found ? "there" : "not there");
        if (found != wanted) {
            report.fault(code + ", " + what + ", is " + (found ? "there" : "missing"));
        }
    }

    private String admit() {
        NewBank bank = NewBank.next();
        onboarding.admit(bank.code(), bank.proposal());
        return bank.code();
    }

    private static void requireOk(Answer answer) {
        if (!answer.isOk()) {
            throw new PlatformFailure("The platform refused a request of the drill: " + answer);
        }
    }

    private static boolean isThere(Cluster cluster, String code) throws SQLException {
        try (Connection connection = cluster.connect("participant_directory");
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT 1 FROM participant WHERE code = ? AND approved_by IS NOT NULL")) {
            statement.setString(1, code);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** By the server's clock, which its commit records are stamped with. */
    private Instant now() throws SQLException {
        try (Connection connection = cluster.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    /** The piece of log with the last commit is closed and waited for; a later piece can only be archived after it. */
    private void awaitArchived() throws SQLException, InterruptedException {
        String wanted;
        try (Connection connection = cluster.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_walfile_name(pg_switch_wal())")) {
            row.next();
            wanted = row.getString(1);
        }
        Path file = layout.walArchive().resolve(wanted);
        Instant limit = Instant.now().plus(PATIENCE);
        while (!Files.exists(file)) {
            if (Instant.now().isAfter(limit)) {
                throw new PlatformFailure("PostgreSQL did not archive " + wanted + "; its log says why.");
            }
            Thread.sleep(200);
        }
    }

    private static long secondsSince(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds();
    }
}
