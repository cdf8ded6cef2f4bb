package org.crediteasyloan.bench.submit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement as PostgreSQL wrote it down, with the values of its parameters; empty stands for NULL. */
record LoggedStatement(String sql, List<Optional<String>> parameters) {

    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d [^\\[]*\\[(\\d+)] (\\S*) (LOG|DETAIL):  (.*+(?:\\n\\t.*+)*+)");
    private static final Pattern STATEMENT = Pattern.compile("(?s)(?:statement|execute [^:]+): (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'([^']*+(?:''[^']*+)*+)')");

    boolean isBegin() {
        return sql.startsWith("BEGIN");
    }

    boolean isCommit() {
        return sql.startsWith("COMMIT");
    }

    /**
     * What the session did until the commit after the marked statement; nothing when no session came so far.
     *
     * @param log with the prefix {@code '%m [%p] %d '}
     */
    static List<LoggedStatement> ofTheSession(String log, String database, String mark) {
        Map<String, List<LoggedStatement>> sessions = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(log);
        while (entry.find()) {
            if (entry.group(2).equals(database)) {
                add(sessions.computeIfAbsent(entry.group(1), pid -> new ArrayList<>()), entry);
            }
        }
        return sessions.values().stream()
                .map(session -> untilCommitOf(session, mark))
                .filter(statements -> !statements.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<LoggedStatement> untilCommitOf(List<LoggedStatement> session, String mark) {
        boolean isMarked = false;
        for (int i = 0; i < session.size(); i++) {
            isMarked |= session.get(i).sql().startsWith(mark);
            if (isMarked && session.get(i).isCommit()) {
                return session.subList(0, i + 1);
            }
        }
        return List.of();
    }

    private static void add(List<LoggedStatement> session, Matcher entry) {
        String text = entry.group(4).replace("\n\t", "\n");
        if (entry.group(3).equals("DETAIL")) {
            if (!session.isEmpty()) {
                session.add(new LoggedStatement(session.removeLast().sql(), parametersOf(text)));
            }
            return;
        }
        Matcher statement = STATEMENT.matcher(text);
        if (statement.matches()) {
            session.add(new LoggedStatement(statement.group(1), List.of()));
        }
    }

    private static List<Optional<String>> parametersOf(String detail) {
        List<Optional<String>> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.add(Optional.ofNullable(parameter.group(1)).map(value -> value.replace("''", "'")));
        }
        return values;
    }
}
