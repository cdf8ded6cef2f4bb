package org.crediteasyloan.bench.submit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crediteasyloan.bench.running.ClosedLoop.Operation;

/**
 * A client that sends the recorded statements by the driver the service uses, and nothing else: the same round trips, since
 * BEGIN goes with the statement after it and every other one waits for its answer.
 */
final class JdbcReplay implements Operation, AutoCloseable {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final Connection connection;
    private final Recording recording;
    private final Supplier<Pair> pairs;
    private final List<Step> steps = new ArrayList<>();

    private JdbcReplay(Connection connection, Recording recording, Supplier<Pair> pairs) {
        this.connection = connection;
        this.recording = recording;
        this.pairs = pairs;
    }

    /** @param access the service's own user and password, so that it may do what the service may and no more */
    static JdbcReplay open(DatabaseAccess access, Recording recording, Supplier<Pair> pairs) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("stringtype", "unspecified"); // the server knows the type from the statement
        Connection connection = DriverManager.getConnection(access.jdbcUrl(), properties);
        JdbcReplay replay = new JdbcReplay(connection, recording, pairs);
        for (LoggedStatement statement : recording.statements()) {
            if (!statement.isBegin() && !statement.isCommit()) {
                replay.steps.add(replay.prepare(statement));
            } else {
                replay.steps.add(new Step(statement, Optional.empty(), List.of()));
            }
        }
        return replay;
    }

    private Step prepare(LoggedStatement statement) throws SQLException {
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(statement.sql());
        while (place.find()) {
            places.add(Integer.parseInt(place.group(1)));
        }
        String sql = PLACE.matcher(statement.sql().replace("?", "??")).replaceAll("?");
        return new Step(statement, Optional.of(connection.prepareStatement(sql)), places);
    }

    @Override
    public void run() throws SQLException {
        List<String> newIds = recording.madeIds().stream()
                .map(made -> UUID.randomUUID().toString())
                .toList();
        Map<String, String> replacements = recording.replacements(pairs.get(), newIds);
        for (Step step : steps) {
            if (step.logged().isBegin()) {
                connection.setAutoCommit(false);
            } else if (step.logged().isCommit()) {
                connection.commit();
                connection.setAutoCommit(true);
            } else {
                step.execute(replacements);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** One statement; BEGIN and COMMIT have nothing prepared. */
    private record Step(LoggedStatement logged, Optional<PreparedStatement> prepared, List<Integer> places) {

        void execute(Map<String, String> replacements) throws SQLException {
            PreparedStatement statement = prepared.orElseThrow();
            for (int i = 0; i < places.size(); i++) {
                Optional<String> value = logged.parameters().get(places.get(i) - 1);
                statement.setString(
                        i + 1, value.map(text -> replaced(text, replacements)).orElse(null));
            }
            statement.execute();
        }

        private static String replaced(String text, Map<String, String> replacements) {
            String replaced = text;
            for (Map.Entry<String, String> replacement : replacements.entrySet()) {
                replaced = replaced.replace(replacement.getKey(), replacement.getValue());
            }
            return replaced;
        }
    }
}
