package org.crediteasyloan.bench.submit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Writes a recording as a script for pgbench, whose variables are numbers: ids are put together on the server from the number
 * of the pair. BEGIN shares the round trip of the statement after it, as it does with the driver.
 */
record PgbenchScript(Recording recording, String run, DatabaseAccess access) {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    String text() throws SQLException {
        StringBuilder script = new StringBuilder("""
                \\set k :n + :client_id
                \\set n :n + :clients
                \\set b :k %% %d
                \\set p :k / %d
                """.formatted(Pair.BORROWERS, Pair.BORROWERS));
        Map<String, String> pieces = recording.replacements(
                new Pair(
                        "'" + run + "-0000-7000-8000-' || lpad(:b, 12, '0')",
                        "'" + run + "-0000-7001-8000-' || lpad(:b, 12, '0')",
                        "'BENCH-' || lpad(:p, 6, '0')"),
                IntStream.range(0, recording.madeIds().size())
                        .mapToObj(i -> "'" + run + "-0000-71%02d-8000-' || lpad(:k, 12, '0')".formatted(i))
                        .toList());
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password())) {
            boolean afterBegin = false;
            for (LoggedStatement statement : recording.statements()) {
                script.append(statement.isBegin() ? "\\startpipeline\n" : "");
                script.append(withValues(statement, typesOf(connection, statement), pieces))
                        .append(";\n");
                script.append(afterBegin ? "\\endpipeline\n" : "");
                afterBegin = statement.isBegin();
            }
        }
        return script.toString();
    }

    /** As the server infers them, for a value put together from pieces would be text. */
    private static List<String> typesOf(Connection connection, LoggedStatement statement) throws SQLException {
        if (statement.parameters().isEmpty()) {
            return List.of();
        }
        try (Statement asking = connection.createStatement()) {
            asking.execute("PREPARE recorded AS " + statement.sql());
            try (ResultSet rows = asking.executeQuery(
                    "SELECT parameter_types::text[] FROM pg_prepared_statements WHERE name = 'recorded'")) {
                rows.next();
                Array types = rows.getArray(1);
                return List.of((String[]) types.getArray());
            } finally {
                asking.execute("DEALLOCATE recorded");
            }
        }
    }

    private static String withValues(LoggedStatement statement, List<String> types, Map<String, String> pieces) {
        return PLACE.matcher(statement.sql())
                .replaceAll(place -> {
                    int index = Integer.parseInt(place.group(1)) - 1;
                    Optional<String> value = statement.parameters().get(index);
                    String expression =
                            value.map(text -> expression(text, pieces)).orElse("NULL");
                    return Matcher.quoteReplacement("((" + expression + ")::" + types.get(index) + ")");
                })
                .replace("\n", " ");
    }

    private static String expression(String text, Map<String, String> pieces) {
        Pattern replaced = Pattern.compile(
                String.join("|", pieces.keySet().stream().map(Pattern::quote).toList()));
        List<String> parts = new ArrayList<>();
        Matcher found = replaced.matcher(text);
        int from = 0;
        while (found.find()) {
            parts.add(literal(text.substring(from, found.start())));
            parts.add(pieces.get(found.group()));
            from = found.end();
        }
        parts.add(literal(text.substring(from)));
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(
                        " || ",
                        parts.stream().filter(part -> !part.equals("E''")).toList());
    }

    /** Without colons, which pgbench would take for its variables. */
    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
    }
}
