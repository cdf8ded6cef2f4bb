package org.crediteasyloan.local.invariant;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.crediteasyloan.local.part.Cluster;

/** One way to look for what contradicts an invariant. */
sealed interface Check {

    /** In words, or no word at all when nothing contradicts. */
    List<String> violations(Cluster cluster) throws SQLException;

    /** A query whose every row is a contradiction. */
    record NoRows(String database, String query) implements Check {
        @Override
        public List<String> violations(Cluster cluster) throws SQLException {
            return new Rows(database, query)
                    .read(cluster).stream().map(row -> database + ": " + row).toList();
        }
    }

    /** Two queries that must give the same rows, as often as each other, in whatever order. */
    record SameRows(Rows owner, Rows copy) implements Check {
        @Override
        public List<String> violations(Cluster cluster) throws SQLException {
            List<String> owned = owner.read(cluster);
            List<String> copied = copy.read(cluster);
            return Stream.concat(
                            missing(owned, copied).stream()
                                    .map(row -> row + " of " + owner.database + " is not in " + copy.database),
                            missing(copied, owned).stream()
                                    .map(row -> row + " of " + copy.database + " is not in " + owner.database))
                    .toList();
        }
    }

    /** Every row of the first query must be among those of the second. */
    record AllAmong(Rows wanted, Rows held) implements Check {
        @Override
        public List<String> violations(Cluster cluster) throws SQLException {
            return missing(wanted.read(cluster), held.read(cluster)).stream()
                    .map(row -> row + " of " + wanted.database + " is not in " + held.database)
                    .toList();
        }
    }

    /** The rows of a query, each as one text. */
    record Rows(String database, String query) {
        List<String> read(Cluster cluster) throws SQLException {
            List<String> lines = new ArrayList<>();
            try (Connection connection = cluster.connect(database);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        cells.add(String.valueOf(rows.getString(column)));
                    }
                    lines.add(String.join(" ", cells));
                }
            }
            return lines;
        }
    }

    /** What the first has more often than the second. Both are walked in order, since there may be many thousand rows. */
    private static List<String> missing(List<String> wanted, List<String> held) {
        List<String> left = new ArrayList<>(wanted);
        List<String> right = new ArrayList<>(held);
        Collections.sort(left);
        Collections.sort(right);
        List<String> missing = new ArrayList<>();
        int at = 0;
        for (String row : left) {
            while (at < right.size() && right.get(at).compareTo(row) < 0) {
                at++;
            }
            if (at < right.size() && right.get(at).equals(row)) {
                at++;
            } else {
                missing.add(row);
            }
        }
        return missing;
    }
}
