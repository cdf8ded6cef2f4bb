package org.crediteasyloan.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps a partition of the outbox for each day: days to come are made ahead, days past are dropped whole.
 *
 * <p>Rows are kept for days after they were carried: when a replication slot is lost, Debezium's snapshot sends them again.
 */
@ApplicationScoped
class OutboxPartitions {

    private static final int DAYS_AHEAD = 3;
    private static final int DAYS_KEPT = 7;
    private static final Pattern NAME = Pattern.compile("outbox_event_(\\d{8})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final AgroalDataSource dataSource;

    OutboxPartitions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Startup
    @Scheduled(every = "6h", delayed = "6h")
    @Transactional
    void roll() throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (var connection = dataSource.getConnection()) {
            // Two instances of a service may roll at the same moment; one waits and then finds nothing to do.
            execute(connection, "SELECT pg_advisory_xact_lock(hashtext('outbox_event_partitions'))");
            for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
                LocalDate day = today.plusDays(ahead);
                execute(
                        connection,
                        "CREATE TABLE IF NOT EXISTS outbox_event_%s PARTITION OF outbox_event FOR VALUES FROM ('%sT00:00:00Z') TO ('%sT00:00:00Z')"
                                .formatted(DAY.format(day), day, day.plusDays(1)));
            }
            for (String partition : partitionsBefore(connection, today.minusDays(DAYS_KEPT))) {
                execute(connection, "DROP TABLE " + partition);
            }
        }
    }

    private static List<String> partitionsBefore(Connection connection, LocalDate firstKept) throws SQLException {
        List<String> old = new ArrayList<>();
        try (var statement = connection.createStatement();
                var partitions = statement.executeQuery(
                        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'outbox_event'::regclass")) {
            while (partitions.next()) {
                var name = NAME.matcher(partitions.getString(1));
                if (name.matches() && LocalDate.parse(name.group(1), DAY).isBefore(firstKept)) {
                    old.add(name.group());
                }
            }
        }
        return old;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
