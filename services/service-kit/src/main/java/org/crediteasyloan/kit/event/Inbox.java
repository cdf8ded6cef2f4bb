package org.crediteasyloan.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;

/** The inbox (收件箱): remembers which events this service has already handled. */
@ApplicationScoped
class Inbox {

    private final AgroalDataSource dataSource;

    Inbox(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** True the first time; the row commits or rolls back together with what the handler does. */
    boolean isFirst(String eventId) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "INSERT INTO inbox_event (event_id) VALUES (?) ON CONFLICT DO NOTHING")) {
            statement.setString(1, eventId);
            return statement.executeUpdate() == 1;
        }
    }

    /** Outlives the outbox, so that whatever Debezium may send again is still known here. */
    @Scheduled(every = "1h", delayed = "5m")
    @ActsAs(DatabaseRole.TIMERS)
    @Transactional
    void purge() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "DELETE FROM inbox_event WHERE received_at < now() - interval '30 days'")) {
            statement.executeUpdate();
        }
    }
}
