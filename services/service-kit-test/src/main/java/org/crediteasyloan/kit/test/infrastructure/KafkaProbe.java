package org.crediteasyloan.kit.test.infrastructure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays the other services in a test: puts events into topics and reads what the service under test has put there. */
public final class KafkaProbe implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<String, String> producer;

    private KafkaProbe(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** A probe into the broker of this test run; starts the parts when nobody has. */
    public static KafkaProbe open() {
        return new KafkaProbe(RunningParts.ofThisRun().bootstrapServers());
    }

    /** Puts the event into the topic and returns once the broker has it. Publishing the same event twice is allowed. */
    public void publish(String topic, CloudEvent event) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(topic, event.key(), event.data().orElse(null));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id().toString());
        header(message, "ce_type", event.type());
        header(message, "ce_source", event.source().toString());
        header(message, "ce_time", event.at().toString());
        header(message, "content-type", "application/json");
        try {
            producer.send(message).get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new AssertionError("Kafka did not take " + event.type() + " into " + topic, refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while publishing into " + topic, interrupted);
        }
    }

    /** Reads the topic from its beginning until one event fits, and returns that event. */
    public ReceivedEvent awaitEvent(String topic, String what, Predicate<ReceivedEvent> fits) {
        return awaitEvents(topic, what, events -> events.stream().anyMatch(fits)).stream()
                .filter(fits)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reads the topic from its beginning until all events read so far satisfy the condition, and returns them.
     *
     * @param what the sentence a failure shows: what the test waited for
     */
    public List<ReceivedEvent> awaitEvents(String topic, String what, Predicate<List<ReceivedEvent>> enough) {
        List<ReceivedEvent> events = new ArrayList<>();
        long limit = System.nanoTime() + Await.LIMIT.toNanos();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            while (!enough.test(events)) {
                if (System.nanoTime() > limit) {
                    throw new AssertionError("Waited " + Await.LIMIT.toSeconds() + " s in topic " + topic + " for "
                            + what + "; came: " + events);
                }
                if (consumer.assignment().isEmpty() && !assignFromTheBeginning(consumer, topic)) {
                    // Nobody has written to the topic yet.
                    LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
                    continue;
                }
                consumer.poll(Duration.ofMillis(100)).forEach(message -> events.add(ReceivedEvent.of(message)));
            }
        }
        return List.copyOf(events);
    }

    /** False while the topic does not exist. */
    private static boolean assignFromTheBeginning(KafkaConsumer<String, String> consumer, String topic) {
        // Asking for a topic's partitions makes the broker create it, which the first answers may not show yet.
        List<PartitionInfo> partitions = consumer.partitionsFor(topic, Duration.ofSeconds(5));
        List<TopicPartition> assignment = (partitions == null ? List.<PartitionInfo>of() : partitions)
                .stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
        consumer.assign(assignment);
        consumer.seekToBeginning(assignment);
        return !assignment.isEmpty();
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
