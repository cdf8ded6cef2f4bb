package org.crediteasyloan.bench.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crediteasyloan.local.PlatformFailure;

/**
 * Many borrowers and products for one person to apply with. They are published the way their owners publish them, as further
 * copies of a borrower and a product that exist, so that loan-routing takes them in as it takes in any other.
 */
final class Market {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String READER = "loan-routing";

    private final String bootstrap;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    Market(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Returns when loan-routing knows all of them. */
    void publish(String run, String borrowerId, String productCode) throws Exception {
        Model product = find(
                "product.state.v1", state -> has(state, "productCode", productCode) && has(state, "status", "LISTED"));
        Model borrower = find("borrower.state.v1", state -> has(state, "borrowerId", borrowerId));
        Model mandate = find("mandate.state.v1", state -> has(state, "borrowerId", borrowerId) && isActive(state));
        Model consent = find(
                "consent.state.v1",
                state -> has(state, "borrowerId", borrowerId)
                        && has(state, "purpose", "LOAN_APPLICATION")
                        && isActive(state));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < Pair.PRODUCTS; i++) {
                String code = Pair.productCode(i);
                send(producer, product, code, state -> state.put("productCode", code));
            }
            for (int i = 0; i < Pair.BORROWERS; i++) {
                String id = Pair.borrowerId(run, i);
                String consentId = Pair.consentId(run, i);
                String mandateId = UUID.randomUUID().toString();
                send(producer, borrower, id, state -> state.put("borrowerId", id));
                send(
                        producer,
                        mandate,
                        mandateId,
                        state -> state.put("borrowerId", id).put("mandateId", mandateId));
                send(
                        producer,
                        consent,
                        consentId,
                        state -> state.put("borrowerId", id).put("consentId", consentId));
            }
            producer.flush();
        }
        awaitTaken();
    }

    private void send(KafkaProducer<String, String> producer, Model model, String key, Consumer<ObjectNode> changes)
            throws ExecutionException, InterruptedException {
        ObjectNode state = model.state().deepCopy();
        changes.accept(state);
        ProducerRecord<String, String> copy = new ProducerRecord<>(model.event().topic(), key, state.toString());
        model.event().headers().forEach(header -> copy.headers().add(header));
        copy.headers().remove("ce_id").add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        Future<RecordMetadata> sent = producer.send(copy);
        RecordMetadata where = sent.get();
        ends.merge(new TopicPartition(where.topic(), where.partition()), where.offset() + 1, Math::max);
    }

    private void awaitTaken() throws ExecutionException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            while (!isTaken(admin)) {
                if (Instant.now().isAfter(until)) {
                    throw new PlatformFailure(READER + " did not take the borrowers and products in");
                }
                Thread.sleep(500);
            }
        }
    }

    private boolean isTaken(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(READER)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata read = offsets.get(end.getKey());
            return read != null && read.offset() >= end.getValue();
        });
    }

    private Model find(String topic, Predicate<JsonNode> wanted) throws IOException {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> all = consumer.endOffsets(partitions);
            while (all.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
                    if (event.value() != null && wanted.test(JSON.readTree(event.value()))) {
                        return new Model(event, (ObjectNode) JSON.readTree(event.value()));
                    }
                }
            }
        }
        throw new PlatformFailure("There is nothing to copy in " + topic);
    }

    private static boolean has(JsonNode state, String field, String value) {
        return state.at("/" + field).asText().equals(value);
    }

    private static boolean isActive(JsonNode state) {
        return has(state, "status", "ACTIVE");
    }

    private record Model(ConsumerRecord<String, String> event, ObjectNode state) {}
}
