package org.crediteasyloan.whitelist.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Keeps a list to one reader among all instances; the database lets go by itself when the reader's connection ends. */
@ApplicationScoped
class ReadingLock {

    private static final String KEYS = "(hashtext('whitelist.reading'), hashtext(?))";

    private final AgroalDataSource dataSource;

    ReadingLock(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does nothing when somebody else reads it. To be called outside of a transaction, which would take the connection over. */
    void holding(UUID batchId, Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            if (ask(connection, "SELECT pg_try_advisory_lock" + KEYS, batchId)) {
                try {
                    work.run();
                } finally {
                    ask(connection, "SELECT pg_advisory_unlock" + KEYS, batchId);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot lock the batch " + batchId, failed);
        }
    }

    private static boolean ask(Connection connection, String sql, UUID batchId) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, batchId.toString());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
