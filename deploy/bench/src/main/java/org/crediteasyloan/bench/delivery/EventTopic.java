package org.crediteasyloan.bench.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crediteasyloan.local.PlatformFailure;

/** A topic made for one run, with its consumer, and a producer that sends what the connector would. */
final class EventTopic implements AutoCloseable {

    /** About as long as the state of a loan application. */
    static final String PAYLOAD = "{\"measured\":\"" + "x".repeat(600) + "\"}";

    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String topic;
    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final Thread consuming;
    private volatile boolean isClosed;

    private EventTopic(String bootstrap, String topic) {
        this.topic = topic;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.idempotence", true),
                new StringSerializer(),
                new StringSerializer());
        this.consuming = Thread.ofPlatform().name("consumer").unstarted(() -> consume(bootstrap));
    }

    static EventTopic create(String bootstrap, String topic) throws ExecutionException, InterruptedException {
        EventTopic created = new EventTopic(bootstrap, topic);
        created.admin
                .createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all()
                .get();
        created.consuming.start();
        return created;
    }

    /** Returns when the broker has it. */
    void send(String id) throws ExecutionException, InterruptedException {
        producer.send(asCarried(id)).get();
    }

    void sendAll(List<String> ids) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        ids.forEach(id -> sent.add(producer.send(asCarried(id))));
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    /** By {@link System#nanoTime()}; waits for it. */
    long arrivalOf(String id) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        Long arrival = arrivals.get(id);
        while (arrival == null) {
            if (Instant.now().isAfter(until)) {
                throw new PlatformFailure("An event did not arrive within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(5);
            arrival = arrivals.get(id);
        }
        return arrival;
    }

    private ProducerRecord<String, String> asCarried(String id) {
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, id, PAYLOAD);
        Map<String, String> headers = Map.of(
                "ce_id",
                id,
                "ce_type",
                "bench.measured.v1",
                "ce_source",
                "/bench",
                "ce_time",
                Instant.now().toString(),
                "ce_specversion",
                "1.0");
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private void consume(String bootstrap) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList());
            while (!isClosed) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(100))) {
                    arrivals.put(event.key(), System.nanoTime());
                }
            }
        }
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        isClosed = true;
        consuming.join();
        producer.close();
        try (admin) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }
}
