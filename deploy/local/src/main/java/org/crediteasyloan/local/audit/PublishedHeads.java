package org.crediteasyloan.local.audit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crediteasyloan.trust.Head;

/** The heads as everybody could receive them from the topic. */
final class PublishedHeads {

    private static final String TOPIC = "audit.events.v1";
    private static final Duration POLL = Duration.ofSeconds(1);

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final String bootstrapServers;

    PublishedHeads(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** By service, in order, each once. */
    Map<String, List<Head>> all() {
        return read().stream()
                .sorted(Comparator.comparingLong(Head::number))
                .collect(Collectors.groupingBy(Head::service));
    }

    private Set<Head> read() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class);
        Set<Head> heads = new HashSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(message -> heads.add(headOf(message.value())));
            }
        }
        return heads;
    }

    private Head headOf(String event) {
        try {
            return json.readValue(event, Head.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A message on " + TOPIC + " is no head", unreadable);
        }
    }
}
