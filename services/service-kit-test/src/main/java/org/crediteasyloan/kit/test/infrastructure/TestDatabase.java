package org.crediteasyloan.kit.test.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of this test run as its administrator sees it: behind the service's back and past row-level security. For what a
 * test puts there or looks for; the service itself never signs in this way.
 */
public final class TestDatabase {

    private TestDatabase() {}

    public static DataSource asAdministrator() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(RunningParts.ofThisRun().jdbcUrl());
        source.setUser(Database.ADMINISTRATOR);
        source.setPassword(Database.ADMINISTRATOR);
        return source;
    }

    /** One statement, committed at once. */
    public static void execute(String sql) {
        try (Connection connection = asAdministrator().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError("The administrator's statement failed: " + sql, failed);
        }
    }
}
