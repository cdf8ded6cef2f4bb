package org.crediteasyloan.acceptance;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks for a copy in a service's database: no public API shows it, and it is the far end of the event's way. */
final class CopySearch {

    private final String database;

    CopySearch(String service) {
        this.database = service.replace('-', '_');
    }

    boolean hasParticipant(String code) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + RunningPlatform.ports().postgres() + "/" + database;
        try (var connection = DriverManager.getConnection(url, "postgres", "local-only");
                var statement =
                        connection.prepareStatement("SELECT 1 FROM participant_copy WHERE participant_code = ?")) {
            statement.setString(1, code);
            return statement.executeQuery().next();
        }
    }
}
