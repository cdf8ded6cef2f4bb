package org.crediteasyloan.kit.test.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.event.Published;

/**
 * Whether the event contracts are complete: each record has a schema, each schema a record and an example, and the
 * AsyncAPI document names every schema file and every topic.
 */
final class EventCatalogue {

    private static final String SCHEMA_ENDING = ".schema.json";

    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    private EventCatalogue(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder holds {@code asyncapi.yaml}, {@code examples} and one folder per domain
     * @param published where each event record is published
     * @return a sentence for each thing missing
     */
    static List<String> problems(Path folder, Collection<Published> published) throws IOException {
        EventCatalogue catalogue = new EventCatalogue(folder);
        List<String> schemas = catalogue.schemas();
        catalogue.compareRecords(schemas, published);
        catalogue.lookForExamples(schemas);
        catalogue.lookIntoAsyncApi(schemas, published);
        return List.copyOf(catalogue.problems);
    }

    /** The files of one event each, as {@code lead/lead-taken.v1.schema.json}; shared parts stand beside the domains. */
    private List<String> schemas() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains("/") && file.endsWith(SCHEMA_ENDING))
                    .sorted()
                    .toList();
        }
    }

    private void compareRecords(List<String> schemas, Collection<Published> published) {
        TreeSet<String> expected = new TreeSet<>();
        for (Published one : published) {
            String domain = one.topic().substring(0, one.topic().indexOf('.'));
            expected.add(domain + "/" + one.type() + SCHEMA_ENDING);
        }
        expected.stream()
                .filter(schema -> !schemas.contains(schema))
                .forEach(schema -> problems.add("No schema for an event record: " + schema));
        schemas.stream()
                .filter(schema -> !expected.contains(schema))
                .forEach(schema -> problems.add("No event record for the schema " + schema));
    }

    private void lookForExamples(List<String> schemas) {
        for (String schema : schemas) {
            String name = schema.substring(schema.indexOf('/') + 1, schema.length() - SCHEMA_ENDING.length());
            if (!Files.exists(folder.resolve("examples").resolve(name + ".json"))) {
                problems.add("No example for the schema " + schema);
            }
        }
    }

    private void lookIntoAsyncApi(List<String> schemas, Collection<Published> published) throws IOException {
        Path file = folder.resolve("asyncapi.yaml");
        String text = Files.exists(file) ? Files.readString(file) : "";
        schemas.stream()
                .filter(schema -> !text.contains(schema))
                .forEach(schema -> problems.add("asyncapi.yaml does not name the schema " + schema));
        published.stream()
                .map(Published::topic)
                .distinct()
                .sorted()
                .filter(topic -> !text.contains(topic))
                .forEach(topic -> problems.add("asyncapi.yaml does not name the topic " + topic));
    }
}
