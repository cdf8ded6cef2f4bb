package org.crediteasyloan.bench.delivery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.crediteasyloan.local.part.LocalAccess;

/** Writes rows into a service's outbox, as its business transactions would. */
final class OutboxRows implements AutoCloseable {

    private static final int ROWS_OF_A_TRANSACTION = 500;
    private static final String COLUMNS = "(id, occurred_at, topic, aggregate_id, type, source, payload)";
    private static final String VALUES = " VALUES (?::uuid, now(), ?, ?, 'bench.measured.v1', '/bench', ?)";

    private final Connection connection;
    private final String topic;

    private OutboxRows(Connection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
    }

    static OutboxRows open(int port, String service, String topic) throws SQLException {
        String database = service.replace('-', '_');
        Properties access = new Properties();
        access.setProperty("user", database);
        access.setProperty("password", LocalAccess.PASSWORD);
        access.setProperty("reWriteBatchedInserts", "true");
        Connection connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, access);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_uncarried");
            statement.execute("CREATE TABLE bench_uncarried (LIKE outbox_event INCLUDING ALL)");
        }
        return new OutboxRows(connection, topic);
    }

    /** Returns when the row is committed. */
    void insert(String id) throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO outbox_event " + COLUMNS + VALUES)) {
            fill(statement, id);
            statement.executeUpdate();
        }
    }

    void insertAll(List<String> ids) throws SQLException {
        insertAll(ids, "outbox_event");
    }

    /** The same rows into a table of the same shape that nothing reads from the log. */
    long nanosToInsertUncarried(List<String> ids) throws SQLException {
        long start = System.nanoTime();
        insertAll(ids, "bench_uncarried");
        return System.nanoTime() - start;
    }

    private void insertAll(List<String> ids, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " " + COLUMNS + VALUES)) {
            for (int i = 0; i < ids.size(); i++) {
                fill(statement, ids.get(i));
                statement.addBatch();
                if ((i + 1) % ROWS_OF_A_TRANSACTION == 0 || i + 1 == ids.size()) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
    }

    private void fill(PreparedStatement statement, String id) throws SQLException {
        statement.setString(1, id);
        statement.setString(2, topic);
        statement.setString(3, id);
        statement.setString(4, EventTopic.PAYLOAD);
    }

    /** Takes its rows away again; removals are not carried. */
    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE bench_uncarried");
            statement.execute("DELETE FROM outbox_event WHERE source = '/bench'");
        }
    }
}
