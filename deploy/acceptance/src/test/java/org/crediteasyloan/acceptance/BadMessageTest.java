package org.crediteasyloan.acceptance;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crediteasyloan.local.chaos.NewBank;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.CallFailed;
import org.crediteasyloan.local.client.Onboarding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A message nobody can read harms nobody else. */
@ExtendWith(RunningPlatform.class)
class BadMessageTest {

    private static final String TOPIC = "participant.state.v1";
    private static final String DEAD_LETTERS = "dead-letter.whitelist.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Another class may have taken it down. */
    @BeforeAll
    static void platformIsUp() {
        RunningPlatform.up();
    }

    @Test
    void aMessageNobodyCanReadIsPutAsideAndTheNextOnesArrive() {
        String poison = "not json " + UUID.randomUUID();
        send(poison);

        String code = admitParticipant();

        await("the copy of " + code + " behind the bad message")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> new CopySearch("whitelist").hasParticipant(code));
        await("the bad message among the dead letters, with its reason")
                .atMost(PATIENCE)
                .until(() -> deadLetters().stream()
                        .anyMatch(letter -> poison.equals(letter.value())
                                && letter.headers().lastHeader("dead-letter-reason") != null));
    }

    private static void send(String value) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>(TOPIC, "BANK-POISON", value);
            Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "participant-state.v1", "ce_specversion", "1.0")
                    .forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(message);
        }
    }

    private static List<ConsumerRecord<String, String>> deadLetters() {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(DEAD_LETTERS).stream()
                    .map(info -> new TopicPartition(DEAD_LETTERS, info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> letters = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(letters::add);
            }
            return letters;
        }
    }

    private static Map<String, Object> kafka() {
        return Map.of(
                "bootstrap.servers", "127.0.0.1:" + RunningPlatform.ports().kafka());
    }

    private static String admitParticipant() {
        NewBank bank = NewBank.next();
        new Onboarding(
                        Actor.person(RunningPlatform.PLATFORM, "operator", "operator.participant.maker"),
                        Actor.person(RunningPlatform.PLATFORM, "approver", "operator.participant.approver"),
                        BadMessageTest::postUntilTaken)
                .admit(bank.code(), bank.proposal());
        return bank.code();
    }

    private static void postUntilTaken(Actor actor, String path, Object body) {
        String key = UUID.randomUUID().toString();
        await(path)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(CallFailed.class)
                .until(() -> actor.post(path, body, key).isOk());
    }
}
