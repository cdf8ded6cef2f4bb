package org.crediteasyloan.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.crediteasyloan.kit.tenancy.Acting;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedTest {

    final DataSource dataSource = TestDatabase.asAdministrator();

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void emptyFeed() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            execute(connection, "TRUNCATE feed_item");
        }
    }

    @Test
    void whatCommitsLateIsNotMissedByAReaderThatWentAhead() throws Exception {
        try (Connection slow = manualCommit();
                Connection quick = manualCommit()) {
            execute(slow, "INSERT INTO feed_item VALUES (1, 'slow')");
            execute(quick, "INSERT INTO feed_item VALUES (2, 'quick')");
            quick.commit();
            Page<Integer> early = read(Position.START);
            slow.commit();

            List<Integer> seen = new ArrayList<>(early.items());
            seen.addAll(readAll(Position.fromCursor(early.next()), 2 - seen.size()));

            assertThat(seen).containsExactly(1, 2);
        }
    }

    @Test
    void aChangedRowAppearsAgainBehindTheCursor() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            execute(connection, "INSERT INTO feed_item VALUES (1, 'a'), (2, 'b')");
        }
        List<Integer> first = new ArrayList<>();
        Position after = readInto(first, Position.START, 2);
        try (var connection = dataSource.getConnection()) {
            execute(connection, "UPDATE feed_item SET label = 'c' WHERE id = 1");
        }

        List<Integer> second = new ArrayList<>();
        readInto(second, after, 1);

        assertThat(first).containsExactly(1, 2);
        assertThat(second).containsExactly(1);
    }

    @Test
    void amongManyWritersAReaderSeesEveryRowOnce() throws Exception {
        int writers = 6;
        int rowsPerWriter = 60;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int first = writer * rowsPerWriter;
                running.add(pool.submit(write(first, rowsPerWriter)));
            }
            List<Integer> seen = new ArrayList<>();
            Position after = Position.START;
            while (running.stream().anyMatch(writer -> !writer.isDone())) {
                Page<Integer> page = read(after);
                seen.addAll(page.items());
                after = Position.fromCursor(page.next());
            }
            for (Future<Void> writer : running) {
                writer.get();
            }
            readInto(seen, after, writers * rowsPerWriter);

            assertThat(seen).doesNotHaveDuplicates().hasSize(writers * rowsPerWriter);
        }
    }

    private Callable<Void> write(int firstId, int rows) {
        return () -> {
            Random random = new Random(firstId);
            for (int row = 0; row < rows; row++) {
                try (Connection connection = manualCommit()) {
                    execute(connection, "INSERT INTO feed_item VALUES (%d, 'x')".formatted(firstId + row));
                    Thread.sleep(random.nextInt(4));
                    connection.commit();
                }
            }
            return null;
        };
    }

    private List<Integer> readAll(Position after, int expected) {
        List<Integer> seen = new ArrayList<>();
        readInto(seen, after, expected);
        return seen;
    }

    /** Reads page after page until so many rows came; returns the position behind the last. */
    private Position readInto(List<Integer> seen, Position after, int expected) {
        Position[] position = {after};
        Await.until(expected + " rows in the feed", () -> {
            Page<Integer> page = read(position[0]);
            seen.addAll(page.items());
            position[0] = Position.fromCursor(page.next());
            return seen.size() >= expected;
        });
        return position[0];
    }

    @SuppressWarnings("unchecked")
    private Page<Integer> read(Position after) throws Exception {
        List<Object[]> rows = Acting.as(
                DatabaseRole.CONSUMERS,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entityManager
                                .createNativeQuery("SELECT id," + Position.COLUMNS + "FROM feed_item WHERE "
                                        + Position.READABLE + Position.ORDER + " LIMIT 7")
                                .setParameter("feedTx", after.transactionId())
                                .setParameter("feedSeq", after.sequence())
                                .getResultList()));
        return Page.of(rows, row -> Position.ofColumns(row[1], row[2]), row -> (Integer) row[0], after);
    }

    private Connection manualCommit() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
