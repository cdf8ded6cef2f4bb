package org.crediteasyloan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a run of the platform leaves behind, text by text: log lines, messages with their headers, rows of every table. */
final class LeftBehind {

    private static final int FETCH_ROWS = 1_000;
    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                AND n.nspname NOT LIKE 'pg\\_%'""";

    private LeftBehind() {}

    static void readLogs(BiConsumer<String, String> reader) {
        try (Stream<Path> logs = Files.list(RunningPlatform.LAYOUT.logs())) {
            for (Path log : logs.toList()) {
                Files.readAllLines(log, StandardCharsets.UTF_8)
                        .forEach(line -> reader.accept(log.getFileName().toString(), line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every topic, the dead letters and Connect's own among them. */
    static void readTopics(BiConsumer<String, String> reader) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + RunningPlatform.ports().kafka()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.listTopics()
                    .forEach((topic, infos) ->
                            infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> reader.accept(message.topic(), text(message)));
            }
        }
    }

    private static String text(ConsumerRecord<String, String> message) {
        StringBuilder text =
                new StringBuilder().append(message.key()).append(' ').append(message.value());
        message.headers()
                .forEach(header -> text.append(' ')
                        .append(header.key())
                        .append(' ')
                        .append(header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** Rows as texts. Read as the superuser: what row-level security hides is there all the same. */
    static void readTables(Predicate<String> database, BiConsumer<String, String> reader) throws SQLException {
        for (String name : databases()) {
            if (database.test(name)) {
                readTables(name, reader);
            }
        }
    }

    private static List<String> databases() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            return texts(statement, "SELECT datname FROM pg_database WHERE NOT datistemplate");
        }
    }

    private static void readTables(String database, BiConsumer<String, String> reader) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH_ROWS);
            for (String table : texts(statement, TABLES)) {
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (rows.next()) {
                        reader.accept(database + " " + table, rows.getString(1));
                    }
                }
            }
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + RunningPlatform.ports().postgres() + "/" + database,
                "postgres",
                "local-only");
    }

    /**
     * The data files of PostgreSQL, Kafka and Connect, with everything not yet vacuumed and the write-ahead log. One character
     * stands for each byte. A file may go while it is read.
     */
    static void readFiles(BiConsumer<String, String> reader) {
        var layout = RunningPlatform.LAYOUT;
        for (Path folder : List.of(layout.postgresData(), layout.kafkaData(), layout.connectData(), layout.logs())) {
            for (Path file : filesBelow(folder)) {
                try {
                    reader.accept(
                            layout.home().relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                } catch (NoSuchFileException gone) {
                    continue;
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
    }

    private static List<Path> filesBelow(Path folder) {
        try (Stream<Path> files =
                Files.find(folder, Integer.MAX_VALUE, (path, attributes) -> attributes.isRegularFile())) {
            return files.toList();
        } catch (IOException | UncheckedIOException changedMeanwhile) {
            throw new IllegalStateException("Cannot list the files below " + folder, changedMeanwhile);
        }
    }
}
