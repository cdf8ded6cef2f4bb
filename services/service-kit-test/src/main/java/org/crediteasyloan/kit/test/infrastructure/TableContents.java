package org.crediteasyloan.kit.test.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What stood in all tables at one moment: how many rows, and a sum over a hash of each. */
public record TableContents(Map<String, String> sums) {

    /** Not of what a request writes: what the build keeps, what events bring, and what is written down of every request. */
    private static final Set<String> BESIDE_REQUESTS =
            Set.of("flyway_schema_history", "inbox_event", "seen_proof", "audit_entry", "audit_seal", "audit_head");

    private static final String COPY = "_copy";

    /** By table that requests write, a sum that another row, or another value in a row, changes. */
    public static Map<String, String> fingerprints() {
        return without(table -> BESIDE_REQUESTS.contains(table) || table.endsWith(COPY))
                .sums();
    }

    public static TableContents now(Set<String> except) {
        return without(except::contains);
    }

    /** One statement and so one moment for all tables. */
    private static TableContents without(Predicate<String> leftOut) {
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.createStatement()) {
            List<String> sums = new ArrayList<>();
            for (String table : tables(connection, leftOut)) {
                sums.add("""
                        SELECT '%1$s', count(*) || ' rows, sum ' || coalesce(sum(hashtextextended(r::text, 0)), 0) FROM "%1$s" r""".formatted(table));
            }
            Map<String, String> contents = new TreeMap<>();
            var rows = statement.executeQuery(String.join(" UNION ALL ", sums));
            while (rows.next()) {
                contents.put(rows.getString(1), rows.getString(2));
            }
            return new TableContents(contents);
        } catch (SQLException failed) {
            throw new AssertionError("The tables cannot be read", failed);
        }
    }

    /** Tables that are not what they were, in words. */
    public List<String> changesUntil(TableContents later) {
        Set<String> names = new TreeSet<>(sums.keySet());
        names.addAll(later.sums.keySet());
        return names.stream()
                .filter(name -> !sums.getOrDefault(name, "").equals(later.sums.getOrDefault(name, "")))
                .map(name -> "%s (%s, then %s)".formatted(name, sums.get(name), later.sums.get(name)))
                .toList();
    }

    /** Every row by itself, where it is not enough to know that something changed. */
    public record Rows(Map<String, Map<Long, Integer>> hashes) {

        public static Rows now(Set<String> except) {
            Map<String, Map<Long, Integer>> hashes = new TreeMap<>();
            try (Connection connection = TestDatabase.asAdministrator().getConnection();
                    var statement = connection.createStatement()) {
                for (String table : tables(connection, except::contains)) {
                    Map<Long, Integer> ofTable = new HashMap<>();
                    var rows = statement.executeQuery(
                            "SELECT hashtextextended(r::text, 0) FROM \"%s\" r".formatted(table));
                    while (rows.next()) {
                        ofTable.merge(rows.getLong(1), 1, Integer::sum);
                    }
                    hashes.put(table, ofTable);
                }
                return new Rows(hashes);
            } catch (SQLException failed) {
                throw new AssertionError("The tables cannot be read", failed);
            }
        }

        /** Tables in which a row of now is gone or another later, in words; new rows are no matter. */
        public List<String> lossesUntil(Rows later) {
            List<String> losses = new ArrayList<>();
            hashes.forEach((table, before) -> {
                Map<Long, Integer> after = later.hashes.getOrDefault(table, Map.of());
                long lost = before.entrySet().stream()
                        .mapToLong(row -> Math.max(0, row.getValue() - after.getOrDefault(row.getKey(), 0)))
                        .sum();
                if (lost > 0) {
                    losses.add("%s (%d rows gone or changed)".formatted(table, lost));
                }
            });
            return losses;
        }
    }

    /** Ordinary and partitioned tables; a partition is counted with its parent. */
    private static List<String> tables(Connection connection, Predicate<String> leftOut) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var names = statement.executeQuery("""
                        SELECT relname FROM pg_class
                        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                        ORDER BY relname""")) {
            while (names.next()) {
                if (!leftOut.test(names.getString(1))) {
                    tables.add(names.getString(1));
                }
            }
        }
        return tables;
    }
}
