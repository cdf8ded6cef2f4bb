package org.crediteasyloan.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts a word where none may be, to see that the search would find it there. */
final class PlantedOnPurpose {

    static final String TOPIC = "dead-letter.whitelist.v1";
    static final String TABLE = "whitelist public.planted";
    static final String LOG = "planted.log";

    private PlantedOnPurpose() {}

    static void everywhere(String word) throws IOException, SQLException, ExecutionException, InterruptedException {
        Files.writeString(log(), "{\"message\":\"called " + word + "\"}\n");
        try (Connection connection = LeftBehind.connect("whitelist");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE planted (word text)");
            statement.execute("INSERT INTO planted VALUES ('" + word + "')");
            statement.execute("CHECKPOINT");
        }
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        "127.0.0.1:" + RunningPlatform.ports().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "planted", "{\"phone\":\"" + word + "\"}"))
                    .get();
        }
    }

    static void takeAway() throws IOException, SQLException {
        Files.delete(log());
        try (Connection connection = LeftBehind.connect("whitelist");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE planted");
        }
    }

    private static Path log() {
        return RunningPlatform.LAYOUT.logs().resolve(LOG);
    }
}
