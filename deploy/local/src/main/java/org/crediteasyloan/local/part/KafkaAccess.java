package org.crediteasyloan.local.part;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.ServiceModule;

/**
 * Who may do what in Kafka outside the local profile, derived from what the tree says elsewhere: the topics with their
 * publishers, and the topics each service's configuration reads.
 *
 * <p>A service reads its topics and writes its own dead letters, nothing else; its events are written by its connector, which
 * reads nothing. A principal is the common name of a client certificate.
 */
record KafkaAccess(List<Grant> grants) {

    /** One line of {@code deploy/kafka/acls}. */
    record Grant(String principal, AclOperation operation, ResourceType type, PatternType pattern, String name) {

        AclBinding binding() {
            return new AclBinding(
                    new ResourcePattern(type, name, pattern),
                    new AccessControlEntry("User:" + principal, "*", operation, AclPermissionType.ALLOW));
        }

        @Override
        public String toString() {
            return String.join(" ", principal, operation.name(), type.name(), pattern.name(), name);
        }

        static Grant parse(String line) {
            String[] words = line.split(" ");
            return new Grant(
                    words[0],
                    AclOperation.valueOf(words[1]),
                    ResourceType.valueOf(words[2]),
                    PatternType.valueOf(words[3]),
                    words[4]);
        }
    }

    static KafkaAccess of(PlatformLayout layout) {
        List<Grant> grants = new ArrayList<>();
        Topics topics = Topics.ofThePlatform();
        for (ServiceModule service : ServiceModule.ALL) {
            grants.addAll(ofService(service.name(), topicsReadBy(layout, service)));
            grants.addAll(ofConnector(service.name(), topics));
        }
        grants.addAll(ofConnectWorkers());
        return new KafkaAccess(List.copyOf(grants));
    }

    /** The file as it was checked in; comments and empty lines left out. */
    static KafkaAccess read(Path file) throws IOException {
        return new KafkaAccess(Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Grant::parse)
                .toList());
    }

    String text() {
        return """
                # Who may do what in Kafka: principal, operation, resource type, pattern type, resource name.
                # Made from topics.properties and the services' event.topics; a test holds it to them. Apply it with KafkaAcls.
                """ + grants.stream().map(Grant::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    static String connectorOf(String service) {
        return service + "-outbox";
    }

    static String deadLettersOf(String service) {
        return "dead-letter." + service + ".v1";
    }

    private static List<Grant> ofService(String service, List<String> read) {
        List<Grant> grants = new ArrayList<>();
        read.forEach(topic -> grants.add(literal(service, AclOperation.READ, ResourceType.TOPIC, topic)));
        grants.add(literal(service, AclOperation.READ, ResourceType.GROUP, service));
        grants.add(literal(service, AclOperation.WRITE, ResourceType.TOPIC, deadLettersOf(service)));
        grants.add(literal(service, AclOperation.READ, ResourceType.TOPIC, deadLettersOf(service)));
        grants.add(literal(service, AclOperation.READ, ResourceType.GROUP, service + ".dead-letters"));
        return grants;
    }

    private static List<Grant> ofConnector(String service, Topics topics) {
        String connector = connectorOf(service);
        List<Grant> grants = new ArrayList<>();
        topics.all().stream()
                .filter(topic -> topic.publishers().contains(service))
                .forEach(topic -> grants.add(literal(connector, AclOperation.WRITE, ResourceType.TOPIC, topic.name())));
        String heartbeat = "__debezium-heartbeat." + service;
        grants.add(literal(connector, AclOperation.WRITE, ResourceType.TOPIC, heartbeat));
        grants.add(literal(connector, AclOperation.CREATE, ResourceType.TOPIC, heartbeat));
        return grants;
    }

    /** The workers' own topics, group and, for exactly-once, transactions; none of the platform's. */
    private static List<Grant> ofConnectWorkers() {
        return List.of(
                prefixed(AclOperation.ALL, ResourceType.TOPIC),
                prefixed(AclOperation.READ, ResourceType.GROUP),
                prefixed(AclOperation.WRITE, ResourceType.TRANSACTIONAL_ID),
                prefixed(AclOperation.DESCRIBE, ResourceType.TRANSACTIONAL_ID));
    }

    private static Grant literal(String principal, AclOperation operation, ResourceType type, String name) {
        return new Grant(principal, operation, type, PatternType.LITERAL, name);
    }

    private static Grant prefixed(AclOperation operation, ResourceType type) {
        return new Grant("connect", operation, type, PatternType.PREFIXED, "connect-");
    }

    private static List<String> topicsReadBy(PlatformLayout layout, ServiceModule service) {
        Properties settings = properties(layout.root()
                .resolve("services/service-kit/src/main/resources/META-INF/microprofile-config.properties"));
        settings.putAll(properties(service.module(layout).resolve("src/main/resources/application.properties")));
        String topics = settings.getProperty("event.topics")
                .replace("${event.copied-topics}", settings.getProperty("event.copied-topics"));
        return Arrays.stream(topics.split(",")).sorted().toList();
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
