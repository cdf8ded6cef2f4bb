package org.crediteasyloan.kit.test.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * Holds events to their JSON schemas (draft 2020-12, formats included).
 *
 * <p>The schema of type {@code lead-taken.v1} on topic {@code lead.events.v1} is {@code
 * contracts/events/lead/lead-taken.v1.schema.json}, its example {@code contracts/events/examples/lead-taken.v1.json}.
 */
public final class EventContract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String type;
    private final Schema schema;

    private EventContract(String type, Schema schema) {
        this.type = type;
        this.schema = schema;
    }

    public static EventContract of(Class<? extends Event> eventClass) {
        Published published = eventClass.getAnnotation(Published.class);
        if (published == null) {
            throw new AssertionError(eventClass.getName() + " lacks @Published");
        }
        return of(published.topic(), published.type());
    }

    /** By the names a message carries: its topic and its {@code ce_type}. */
    public static EventContract of(String topic, String type) {
        String domain = topic.substring(0, topic.indexOf('.'));
        String path = ContractFiles.EVENTS + domain + "/" + type + ".schema.json";
        return ofText(type, path, ContractFiles.read(path));
    }

    static EventContract ofText(String type, String path, String schema) {
        return new EventContract(
                type, SCHEMAS.getSchema(SchemaLocation.of("classpath:" + path), schema, InputFormat.JSON));
    }

    /** Fails with every fault of the event's JSON text. */
    public void assertValid(String json) {
        List<Error> faults = schema.validate(
                json,
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!faults.isEmpty()) {
            throw new AssertionError("No valid " + type + ": "
                    + faults.stream().map(Error::toString).collect(Collectors.joining("; ")) + "\n" + json);
        }
    }

    public void assertExampleIsValid() {
        assertValid(example());
    }

    /** The example, read into the record and written again, is the same JSON, and no field of it is unknown to the record. */
    public void assertExampleRoundTrips(Class<?> record, ObjectMapper mapper) {
        assertRoundTrips(example(), record, mapper);
    }

    static void assertRoundTrips(String json, Class<?> record, ObjectMapper mapper) {
        ObjectMapper strict = mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try {
            JsonNode original = strict.readTree(json);
            JsonNode written = strict.readTree(strict.writeValueAsString(strict.readValue(json, record)));
            if (!original.equals(written)) {
                throw new AssertionError(
                        record.getSimpleName() + " changes its example.\n  was " + original + "\n  is  " + written);
            }
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(record.getSimpleName() + " does not read its example: " + json, unreadable);
        }
    }

    private String example() {
        return ContractFiles.read(ContractFiles.EVENTS + "examples/" + type + ".json");
    }
}
