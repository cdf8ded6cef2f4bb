package org.crediteasyloan.kit.test.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The service's database as its superuser sees it: every row of every table, whatever the service's own role may see. */
public final class TestDatabase {

    private TestDatabase() {}

    /** A connection of its own, in auto-commit mode; whoever asks for it closes it. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(RunningParts.ofThisRun().jdbcUrl(), "postgres", "postgres");
    }
}
