package org.crediteasyloan.kit.test.infrastructure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lies in the tables of this test run, to see whether anything was written. */
public final class TableContents {

    /** Not of what a request writes: what events bring, what the build keeps, and what is written down of every request. */
    private static final String TABLES = """
            SELECT tablename FROM pg_tables WHERE schemaname = 'public'
            AND tablename NOT IN ('inbox_event', 'flyway_schema_history', 'audit_entry', 'audit_seal', 'audit_head', 'seen_proof') AND tablename NOT LIKE '%\\_copy'""";

    private TableContents() {}

    /** By table, a fingerprint that another row, or another value in a row, changes. */
    public static Map<String, String> fingerprints() {
        Map<String, String> byTable = new HashMap<>();
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                byTable.put(table, fingerprint(statement, table));
            }
        } catch (SQLException unreadable) {
            throw new AssertionError("The tables cannot be read", unreadable);
        }
        return byTable;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String fingerprint(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT count(*) || '/' || coalesce(sum(hashtextextended(one::text, 0)), 0) FROM \"%s\" one"
                        .formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }
}
