package org.crediteasyloan.local.part;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;

/** Counts what each key still seals, in every text column there is, so that no column can be forgotten. */
public final class FieldKeyUse {

    private static final String TEXT_COLUMNS = """
            SELECT quote_ident(c.relname), quote_ident(a.attname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                AND a.atttypid = 'text'::regtype""";

    private final Databases databases;

    public FieldKeyUse(PlatformPorts ports) {
        this.databases = new Databases(ports.postgres());
    }

    /** Sealed values by key id. */
    public Map<String, Long> count(List<ServiceModule> services) {
        Map<String, Long> uses = new TreeMap<>();
        for (ServiceModule service : services) {
            try (Connection connection = databases.connect(service.database());
                    Statement statement = connection.createStatement()) {
                for (String query : queries(statement)) {
                    addUp(statement, query, uses);
                }
            } catch (SQLException unreachable) {
                throw new PlatformFailure("What the keys seal cannot be counted while PostgreSQL is down; start it with"
                        + " ./platform up. (" + unreachable.getMessage() + ")");
            }
        }
        return uses;
    }

    private static List<String> queries(Statement statement) throws SQLException {
        List<String> queries = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery(TEXT_COLUMNS)) {
            while (columns.next()) {
                queries.add(
                        "SELECT split_part(%2$s, ':', 3), count(*) FROM %1$s WHERE starts_with(%2$s, 'sealed:') GROUP BY 1"
                                .formatted(columns.getString(1), columns.getString(2)));
            }
        }
        return queries;
    }

    private static void addUp(Statement statement, String query, Map<String, Long> uses) throws SQLException {
        try (ResultSet counts = statement.executeQuery(query)) {
            while (counts.next()) {
                uses.merge(counts.getString(1), counts.getLong(2), Long::sum);
            }
        }
    }
}
