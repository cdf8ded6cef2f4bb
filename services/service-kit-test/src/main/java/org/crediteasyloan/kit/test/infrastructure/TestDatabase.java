package org.crediteasyloan.kit.test.infrastructure;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The database of this test run as its administrator sees it: behind the service's back and past row-level security. For what a
 * test puts there or looks for; the service itself never signs in this way.
 */
public final class TestDatabase {

    private static final int MAX_CONNECTIONS = 10;

    private TestDatabase() {}

    /** Its connections commit each statement at once unless told otherwise, and are used again. */
    public static DataSource asAdministrator() {
        return Pool.ADMINISTRATOR;
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

    /** The first column of every row, as text. */
    public static List<String> list(String query) {
        try (Connection connection = asAdministrator().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> list = new ArrayList<>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        } catch (SQLException failed) {
            throw new AssertionError("The administrator's query failed: " + query, failed);
        }
    }

    /** Made when the first test asks, which starts the parts where nobody has. */
    private static final class Pool {

        private static final DataSource ADMINISTRATOR = make();

        private static DataSource make() {
            try {
                return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(pool -> pool.maxSize(MAX_CONNECTIONS)
                                .minSize(0)
                                .initialSize(0)
                                .acquisitionTimeout(Duration.ofSeconds(30))
                                .reapTimeout(Duration.ofSeconds(20))
                                .connectionFactoryConfiguration(factory -> factory.jdbcUrl(
                                                RunningParts.ofThisRun().jdbcUrl())
                                        .principal(new NamePrincipal(Database.ADMINISTRATOR))
                                        .credential(new SimplePassword(Database.ADMINISTRATOR)))));
            } catch (SQLException failed) {
                throw new IllegalStateException("No pool for the administrator", failed);
            }
        }
    }
}
