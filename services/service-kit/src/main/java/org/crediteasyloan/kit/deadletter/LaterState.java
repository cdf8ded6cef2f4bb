package org.crediteasyloan.kit.deadletter;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a topic has said more about a key since a state in it could not be handled. The topic alone knows for certain: of what
 * was removed no service keeps anything, and handling the state before its removal would bring back what is gone.
 */
@ApplicationScoped
class LaterState {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Map<String, Object> broker;

    LaterState(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    /**
     * Reads from the message's place to the end of its partition; a message compaction took away was followed by another.
     *
     * @throws Refusal {@code replay-failed} when the topic does not answer
     */
    boolean follows(ConsumerRecord<String, @Nullable String> message) {
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            return follows(message, consumer);
        } catch (KafkaException unanswered) {
            throw Refusal.of(DeadLetterRule.REPLAY_FAILED, unanswered.getClass().getSimpleName());
        }
    }

    private static boolean follows(
            ConsumerRecord<String, @Nullable String> message, KafkaConsumer<String, byte[]> consumer) {
        TopicPartition partition = new TopicPartition(message.topic(), message.partition());
        consumer.assign(List.of(partition));
        long end = Objects.requireNonNull(
                consumer.endOffsets(List.of(partition), TIMEOUT).get(partition));
        consumer.seek(partition, message.offset());
        boolean isThere = false;
        for (long position = message.offset(); position < end; position = consumer.position(partition, TIMEOUT)) {
            for (ConsumerRecord<String, byte[]> later : consumer.poll(TIMEOUT)) {
                if (later.offset() == message.offset()) {
                    isThere = true;
                } else if (Objects.equals(later.key(), message.key())) {
                    return true;
                }
            }
            if (consumer.position(partition, TIMEOUT) == position) {
                throw new TimeoutException("Nothing came from " + partition);
            }
        }
        return !isThere;
    }
}
