package org.crediteasyloan.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crediteasyloan.local.ServiceModule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxThroughConnectTest {

    private static final ServiceModule SERVICE = ServiceModule.ALL.getFirst();
    private static final String INSERT = "INSERT INTO outbox_event VALUES ('%s', '%s', '%s', '%s', '%s', '%s', %s, %s)";

    @TempDir
    static Path root;

    static RunningParts parts;

    @BeforeAll
    static void start() throws Exception {
        parts = RunningParts.start(root, List.of(SERVICE));
    }

    @AfterAll
    static void stop() throws Exception {
        parts.close();
    }

    @Test
    void aRowArrivesAsACloudEventWithItsAttributesAsTextHeaders() throws Exception {
        parts.execute(
                SERVICE,
                INSERT.formatted(
                        "0198a1b2-0000-7000-8000-000000000001",
                        "2026-11-20T08:30:00.123456Z",
                        "loan.events.v1",
                        "loan-1",
                        "loan.disbursed.v1",
                        "/loan-routing",
                        "'{\"amountFen\": 100, \"note\": \"放款\"}'",
                        "'00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'"));

        ConsumerRecord<String, String> arrived = next("loan.events.v1", 1).getFirst();

        assertThat(arrived.key()).isEqualTo("loan-1");
        assertThat(arrived.value()).isEqualTo("{\"amountFen\": 100, \"note\": \"放款\"}");
        assertThat(headers(arrived))
                .isEqualTo(Map.of(
                        "ce_id", "0198a1b2-0000-7000-8000-000000000001",
                        "ce_type", "loan.disbursed.v1",
                        "ce_source", "/loan-routing",
                        "ce_time", "2026-11-20T08:30:00.123456Z",
                        "ce_specversion", "1.0",
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void aRowWithoutPayloadArrivesAsATombstoneThatKeepsItsHeaders() throws Exception {
        parts.execute(
                SERVICE,
                INSERT.formatted(
                        "0198a1b2-0000-7000-8000-000000000002",
                        "2026-11-20T08:31:00Z",
                        "matching-facts.state.v1",
                        "borrower-1",
                        "matching-facts.withdrawn.v1",
                        "/enterprise-profile",
                        "NULL",
                        "NULL"));

        ConsumerRecord<String, String> arrived =
                next("matching-facts.state.v1", 1).getFirst();

        assertThat(arrived.key()).isEqualTo("borrower-1");
        assertThat(arrived.value()).isNull();
        assertThat(headers(arrived))
                .isEqualTo(Map.of(
                        "ce_id", "0198a1b2-0000-7000-8000-000000000002",
                        "ce_type", "matching-facts.withdrawn.v1",
                        "ce_source", "/enterprise-profile",
                        "ce_time", "2026-11-20T08:31:00.000000Z",
                        "ce_specversion", "1.0"));
    }

    @Test
    void rowsOfOneAggregateArriveInTheOrderTheyWereCommitted() throws Exception {
        for (int i = 0; i < 50; i++) {
            parts.execute(
                    SERVICE,
                    INSERT.formatted(
                            "0198a1b2-0000-7000-8000-1000000000%02d".formatted(i),
                            "2026-11-20T08:32:00Z",
                            "offer.events.v1",
                            "offer-1",
                            "offer.made.v1",
                            "/loan-routing",
                            "'" + i + "'",
                            "NULL"));
        }

        List<ConsumerRecord<String, String>> arrived = next("offer.events.v1", 50);

        assertThat(arrived)
                .extracting(ConsumerRecord::value)
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(String::valueOf).toList());
    }

    @Test
    void theSlotOfAServiceWithNothingToSayDoesNotHoldTheLogBack() throws Exception {
        parts.execute(SERVICE, "CREATE TABLE filler AS SELECT repeat('x', 1000) FROM generate_series(1, 2000)");
        String written = read("SELECT pg_current_wal_lsn()::text");

        String question = "SELECT (confirmed_flush_lsn >= '" + written + "')::text FROM pg_replication_slots"
                + " WHERE slot_name = '" + SERVICE.database() + "_outbox'";

        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (!read(question).equals("true")) {
            assertThat(Instant.now()).as("the slot stands still").isBefore(limit);
            Thread.sleep(500);
        }
    }

    private static String read(String query) throws SQLException {
        try (Connection connection = parts.connect(SERVICE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static List<ConsumerRecord<String, String>> next(String topic, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", parts.kafka(), "group.id", "test-" + topic, "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> arrived = new ArrayList<>();
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (arrived.size() < count && Instant.now().isBefore(limit)) {
                consumer.poll(Duration.ofMillis(200)).forEach(arrived::add);
            }
        }
        assertThat(arrived).hasSize(count);
        return arrived;
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> entry) {
        Map<String, String> headers = new TreeMap<>();
        entry.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "<null>" : new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
