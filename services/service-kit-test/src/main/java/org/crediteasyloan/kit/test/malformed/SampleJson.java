package org.crediteasyloan.kit.test.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of the schema's form, complete with its optional fields; whether its content makes sense is another matter. */
final class SampleJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What fields with a form of their own look like, by the end of their name. */
    private static final Map<String, String> BY_NAME = Map.of(
            "percent", "3.85",
            "regioncode", "460000",
            "uscc", "91460000MA5T00000X",
            "participantcode", "BANK-NOWHERE",
            "industrycode", "A0411");

    private SampleJson() {}

    static JsonNode of(Schema<?> schema) {
        return of("", schema);
    }

    private static JsonNode of(String name, Schema<?> schema) {
        if (schema.getAllOf() != null && schema.getProperties() == null) {
            return of(name, schema.getAllOf().getFirst());
        }
        if (schema.getOneOf() != null) {
            return of(name, schema.getOneOf().getFirst());
        }
        return switch (String.valueOf(typeOf(schema))) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" -> JSON.numberNode(minimum(schema));
            case "number" -> JSON.numberNode(minimum(schema));
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> JSON.textNode(text(name, schema));
            default -> JSON.numberNode(1);
        };
    }

    static @Nullable String typeOf(Schema<?> schema) {
        return schema.getType() == null && schema.getProperties() != null ? "object" : schema.getType();
    }

    private static ObjectNode object(Schema<?> schema) {
        ObjectNode node = JSON.objectNode();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> node.set(name, of(name, property)));
        }
        return node;
    }

    private static ArrayNode array(String name, Schema<?> schema) {
        return JSON.arrayNode().add(of(name, schema.getItems()));
    }

    private static long minimum(Schema<?> schema) {
        return schema.getMinimum() == null ? 1 : Math.max(1, schema.getMinimum().longValue());
    }

    private static String text(String name, Schema<?> schema) {
        List<?> values = schema.getEnum();
        if (values != null) {
            return String.valueOf(values.getFirst());
        }
        if (schema.getFormat() != null) {
            return switch (schema.getFormat()) {
                case "uuid" -> "01890a5d-ac96-774b-bcce-b302099a8057";
                case "date" -> "2026-03-02";
                case "date-time" -> "2026-03-02T01:00:00Z";
                default -> "x";
            };
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return BY_NAME.entrySet().stream()
                .filter(form -> lower.endsWith(form.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("SAMPLE-1");
    }
}
