package org.crediteasyloan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Searches every log and every topic for the names and phones of the sample lists. */
final class PersonalDataSearch {

    private static final int LEGAL_REPRESENTATIVE_COLUMN = 2;
    private static final int PHONE_COLUMN = 3;
    private static final int NAME_LENGTH = 3;
    private static final int PHONE_LENGTH = 11;

    private final Set<String> phones = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> findings = new TreeSet<>();

    PersonalDataSearch() {
        for (String line : lines(RunningPlatform.LAYOUT.sampleData().resolve("business-registry.csv"))) {
            String[] cells = line.split(",", -1);
            // A name of two characters may be part of an ordinary word; three are a person.
            if (cells[LEGAL_REPRESENTATIVE_COLUMN].length() == NAME_LENGTH) {
                names.add(cells[LEGAL_REPRESENTATIVE_COLUMN]);
            }
            phones.add(cells[PHONE_COLUMN]);
        }
    }

    /** Where somebody was named; empty as it must be. */
    Set<String> findings() {
        searchLogs();
        searchTopics();
        return findings;
    }

    private void searchLogs() {
        try (Stream<Path> logs = Files.list(RunningPlatform.LAYOUT.logs())) {
            for (Path log : logs.toList()) {
                lines(log).forEach(line -> search(log.getFileName().toString(), line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void searchTopics() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + RunningPlatform.ports().kafka()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.listTopics().forEach((topic, infos) -> {
                if (topic.endsWith(".v1")) {
                    infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
                }
            });
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(message -> search(message.topic(), message.key() + " " + message.value()));
            }
        }
    }

    private void search(String place, String text) {
        for (int start = 0; start + NAME_LENGTH <= text.length(); start++) {
            if (names.contains(text.substring(start, start + NAME_LENGTH))) {
                findings.add("a name in " + place);
            }
            if (start + PHONE_LENGTH <= text.length() && phones.contains(text.substring(start, start + PHONE_LENGTH))) {
                findings.add("a phone in " + place);
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
