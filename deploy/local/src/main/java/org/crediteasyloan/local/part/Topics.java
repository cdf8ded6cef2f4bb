package org.crediteasyloan.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of the platform, from {@code topics.properties}. */
record Topics(List<Topic> all) {

    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;
    private static final int TIMEOUT_SECONDS = 10;

    /** How a topic is kept. */
    enum Keeping {
        /** What happened, for long. */
        RETAINED(deletedAfter(Duration.ofDays(730))),
        /** The last state of each key. */
        COMPACTED(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)),
        /**
         * What could not be handled, as {@code docs/data-classes.md} says: it may hold anything. The services' index outlives it,
         * by more than the week a segment of the topic may stay longer.
         */
        PUT_ASIDE(deletedAfter(Duration.ofDays(90)));

        private final Map<String, String> settings;

        Keeping(Map<String, String> settings) {
            this.settings = settings;
        }

        private static Map<String, String> deletedAfter(Duration retention) {
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    String.valueOf(retention.toMillis()));
        }
    }

    /**
     * A topic.
     *
     * @param publishers the services whose outbox writes it
     */
    record Topic(String name, Keeping keeping, List<String> publishers) {

        static Topic of(String name, String line) {
            List<String> words = List.of(line.trim().split("\\s+"));
            return new Topic(name, Keeping.valueOf(words.getFirst()), words.subList(1, words.size()));
        }
    }

    static Topics ofThePlatform() {
        Properties lines = new Properties();
        try (InputStream resource = Objects.requireNonNull(
                        Topics.class.getResourceAsStream("/topics.properties"), "topics.properties is not packaged");
                Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Topics(lines.stringPropertyNames().stream()
                .sorted()
                .map(name -> Topic.of(name, lines.getProperty(name)))
                .toList());
    }

    void createMissing(String bootstrapServers) throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = all.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(Topics::asNew)
                    .toList();
            admin.createTopics(missing).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static NewTopic asNew(Topic topic) {
        return new NewTopic(topic.name(), PARTITIONS, REPLICAS).configs(topic.keeping().settings);
    }
}
