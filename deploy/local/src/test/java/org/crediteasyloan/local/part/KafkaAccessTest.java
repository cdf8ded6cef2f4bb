package org.crediteasyloan.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.ServiceModule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every service and every connector against every topic, over TLS, at a broker with the rights of {@code deploy/kafka/acls}. */
class KafkaAccessTest {

    private static final PlatformLayout TREE =
            new PlatformLayout(Path.of("").toAbsolutePath().getParent().getParent());
    private static final Path FILE = TREE.root().resolve("deploy/kafka/acls");
    private static final List<String> SERVICES =
            ServiceModule.ALL.stream().map(ServiceModule::name).toList();
    private static final List<String> TOPICS =
            Topics.ofThePlatform().all().stream().map(Topics.Topic::name).toList();

    @TempDir
    private static Path folder;

    private static SecuredBroker broker;

    @BeforeAll
    static void startWithTopicsAndRights() throws Exception {
        List<String> principals = Stream.concat(
                        SERVICES.stream(), SERVICES.stream().map(KafkaAccess::connectorOf))
                .toList();
        broker = SecuredBroker.start(folder, principals);
        Properties administrator = broker.clientOf(SecuredBroker.ADMINISTRATOR);
        try (Admin admin = Admin.create(administrator)) {
            admin.createTopics(TOPICS.stream()
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
            KafkaAcls.apply(admin, KafkaAccess.read(FILE), new PrintStream(OutputStream.nullOutputStream()));
        }
        try (KafkaProducer<String, String> producer = producer(administrator)) {
            for (String topic : TOPICS) {
                producer.send(new ProducerRecord<>(topic, "key", "first")).get();
            }
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void theFileSaysWhatFollowsFromTheTree() throws Exception {
        String written = Files.readString(FILE);

        assertThat(written).isEqualTo(KafkaAccess.of(TREE).text());
    }

    @Test
    void aServiceReadsItsTopicsAndNoOther() {
        for (String service : SERVICES) {
            Set<String> expected = granted(service, "READ");

            assertThat(readableBy(service)).as(service).isEqualTo(expected);
        }
    }

    @Test
    void aServiceWritesItsOwnDeadLettersAndNothingElse() {
        for (String service : SERVICES) {
            assertThat(writableBy(service)).as(service).containsExactly(KafkaAccess.deadLettersOf(service));
        }
    }

    @Test
    void aConnectorWritesWhatItsServicePublishesAndReadsNothing() {
        for (String service : SERVICES) {
            String connector = KafkaAccess.connectorOf(service);

            assertThat(writableBy(connector)).as(connector).isEqualTo(published(service));
            assertThat(readableBy(connector)).as(connector).isEmpty();
        }
    }

    @Test
    void aServiceCannotJoinTheGroupOfAnother() {
        Properties client = consumerSettings("whitelist");
        client.put("group.id", "loan-routing");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("borrower.state.v1"));

            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10))).isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void noServiceMayChangeTopicsOrRights() {
        try (Admin admin = Admin.create(broker.clientOf("loan-routing"))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("own.v1", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.deleteTopics(List.of("loan.events.v1")).all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> admin.deleteAcls(List.of(AclBindingFilter.ANY))
                            .all()
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void withoutACertificateOrWithoutTlsNobodyIsHeard() {
        for (Properties client : List.of(broker.stranger(), broker.plain())) {
            try (Admin admin = Admin.create(client)) {
                assertThatThrownBy(() -> admin.listTopics().names().get()).isInstanceOf(ExecutionException.class);
            }
        }
    }

    private static Set<String> granted(String principal, String operation) {
        Set<String> topics = new TreeSet<>();
        KafkaAccess.of(TREE).grants().stream()
                .filter(grant -> grant.principal().equals(principal)
                        && grant.operation().name().equals(operation)
                        && grant.type().name().equals("TOPIC"))
                .forEach(grant -> topics.add(grant.name()));
        return topics;
    }

    private static Set<String> published(String service) {
        Set<String> topics = new TreeSet<>();
        Topics.ofThePlatform().all().stream()
                .filter(topic -> topic.publishers().contains(service))
                .forEach(topic -> topics.add(topic.name()));
        return topics;
    }

    private static Set<String> readableBy(String principal) {
        Set<String> readable = new TreeSet<>();
        for (String topic : TOPICS) {
            try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                    consumerSettings(principal), new StringDeserializer(), new StringDeserializer())) {
                TopicPartition partition = new TopicPartition(topic, 0);
                consumer.assign(List.of(partition));
                consumer.seek(partition, 0);
                if (!consumer.poll(Duration.ofSeconds(20)).isEmpty()) {
                    readable.add(topic);
                }
            } catch (TopicAuthorizationException refused) {
                assertThat(refused.unauthorizedTopics()).containsExactly(topic);
            }
        }
        return readable;
    }

    private static Set<String> writableBy(String principal) {
        Set<String> writable = new TreeSet<>();
        try (KafkaProducer<String, String> producer = producer(broker.clientOf(principal))) {
            for (String topic : TOPICS) {
                try {
                    producer.send(new ProducerRecord<>(topic, "key", "by " + principal))
                            .get();
                    writable.add(topic);
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(TopicAuthorizationException.class);
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }
        return writable;
    }

    private static Properties consumerSettings(String principal) {
        Properties settings = broker.clientOf(principal);
        settings.put("enable.auto.commit", "false");
        settings.put("fetch.max.wait.ms", "100");
        return settings;
    }

    private static KafkaProducer<String, String> producer(Properties client) {
        client.put("acks", "all");
        client.put("max.block.ms", "15000");
        return new KafkaProducer<>(client, new StringSerializer(), new StringSerializer());
    }
}
