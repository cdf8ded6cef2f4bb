package org.crediteasyloan.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;

/**
 * Keeps a partition of the outbox for each day: days to come are made ahead, days past are dropped whole.
 *
 * <p>Rows are kept for days after they were carried: when a replication slot is lost, Debezium's snapshot sends them again.
 */
@ApplicationScoped
class OutboxPartitions {

    private static final int DAYS_AHEAD = 3;
    private static final int DAYS_KEPT = 7;

    private final AgroalDataSource dataSource;

    OutboxPartitions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The tables are the owner's, so a function of the owner makes and drops them. */
    @Startup
    @Scheduled(every = "6h", delayed = "6h")
    @ActsAs(DatabaseRole.TIMERS)
    @Transactional
    void roll() throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT roll_outbox_partitions(?, ?)")) {
            statement.setObject(1, today.minusDays(DAYS_KEPT));
            statement.setObject(2, today.plusDays(DAYS_AHEAD));
            statement.execute();
        }
    }
}
