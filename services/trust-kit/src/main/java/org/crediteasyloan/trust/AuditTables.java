package org.crediteasyloan.trust;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the audit tables of a service's database, for its sealer and for an export. */
public final class AuditTables {

    private static final String ENTRIES = """
            SELECT cast(feed_tx as text), feed_seq, recorded_at, kind, actor, acting_for, action, subject, details,
                content_hash, answer_hash
            FROM audit_entry WHERE (feed_tx, feed_seq) > (cast(? as xid8), ?)""";
    private static final String IN_ORDER = " ORDER BY audit_entry.feed_tx, audit_entry.feed_seq";
    private static final int FETCH_SIZE = 1_000;

    private AuditTables() {}

    /** The next entries behind the position whose transactions, and all before them, have ended. */
    public static List<Entry> closedEntries(Connection connection, EntryPosition after, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                ENTRIES + " AND feed_tx < pg_snapshot_xmin(pg_current_snapshot())" + IN_ORDER + " LIMIT ?")) {
            statement.setString(1, String.valueOf(after.transactionId()));
            statement.setLong(2, after.sequence());
            statement.setInt(3, limit);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(entryOf(rows));
                }
            }
            return entries;
        }
    }

    /** Writes all that the last head speaks for into the service's folder; without auto-commit, so that it streams. */
    public static void export(Connection connection, Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        writeLines(connection, "SELECT line FROM audit_head ORDER BY number", folder.resolve(Archive.HEADS));
        writeLines(
                connection,
                "SELECT line FROM audit_seal WHERE number <= (SELECT max(seal_number) FROM audit_head) ORDER BY number",
                folder.resolve(Archive.SEALS));
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES + """
                         AND (feed_tx, feed_seq) <= (SELECT cast(cast(through_tx as text) as xid8), through_seq FROM audit_seal
                            WHERE number = (SELECT max(seal_number) FROM audit_head))""" + IN_ORDER);
                BufferedWriter lines = Files.newBufferedWriter(folder.resolve(Archive.ENTRIES))) {
            statement.setString(1, "0");
            statement.setLong(2, 0);
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.write(entryOf(rows).line());
                    lines.write('\n');
                }
            }
        }
    }

    private static void writeLines(Connection connection, String query, Path file) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                BufferedWriter lines = Files.newBufferedWriter(file)) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.write(rows.getString(1));
                    lines.write('\n');
                }
            }
        }
    }

    private static Entry entryOf(ResultSet row) throws SQLException {
        return new Entry(
                new EntryPosition(Long.parseLong(row.getString(1)), row.getLong(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }
}
