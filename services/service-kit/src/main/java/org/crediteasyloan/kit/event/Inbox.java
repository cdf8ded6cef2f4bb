package org.crediteasyloan.kit.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

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
}
