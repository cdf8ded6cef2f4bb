package org.crediteasyloan.kit.test.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Well-formed JSON with one field that is not as its schema says. */
final class WrongFields {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONG_TEXT_CHARACTERS = 100_000;

    private static final Map<String, List<JsonNode>> OF_ANOTHER_TYPE = Map.of(
            "string", List.of(JSON.numberNode(7), JSON.booleanNode(true), JSON.arrayNode(), JSON.objectNode()),
            "integer",
                    List.of(
                            JSON.textNode("7"),
                            JSON.textNode("x"),
                            JSON.numberNode(1.5),
                            JSON.booleanNode(true),
                            JSON.arrayNode(),
                            JSON.objectNode(),
                            JSON.numberNode(new BigInteger("9".repeat(30)))),
            "number", List.of(JSON.textNode("x"), JSON.booleanNode(true), JSON.arrayNode(), JSON.objectNode()),
            "boolean", List.of(JSON.textNode("true"), JSON.numberNode(1), JSON.arrayNode(), JSON.objectNode()),
            "array", List.of(JSON.textNode("x"), JSON.numberNode(1), JSON.booleanNode(true), JSON.objectNode()),
            "object", List.of(JSON.textNode("x"), JSON.numberNode(1), JSON.booleanNode(true), JSON.arrayNode()));

    private final JsonNode sample;
    private final List<Malformed> all = new ArrayList<>();

    private WrongFields(JsonNode sample) {
        this.sample = sample;
    }

    static List<Malformed> of(JsonNode sample, Schema<?> schema) {
        WrongFields wrong = new WrongFields(sample);
        wrong.visit("", sample, schema);
        return wrong.all;
    }

    private void visit(String pointer, JsonNode value, Schema<?> schema) {
        if (value instanceof ObjectNode object && schema.getProperties() != null) {
            add(
                    "unknown field in " + pointer + "/",
                    schema.getAdditionalProperties() != null,
                    copy -> ((ObjectNode) copy.at(pointer)).put("unknownField", 1));
            object.fieldNames().forEachRemaining(name -> field(pointer, name, object.get(name), schema));
        }
        if (value instanceof ArrayNode array && schema.getItems() != null) {
            replaceFirst(pointer, schema.getItems());
            visit(pointer + "/0", array.get(0), schema.getItems());
        }
    }

    private void field(String parent, String name, JsonNode value, Schema<?> object) {
        Schema<?> schema = Objects.requireNonNull(object.getProperties().get(name), name);
        boolean isRequired =
                object.getRequired() != null && object.getRequired().contains(name);
        String pointer = parent + "/" + name;
        add("missing " + pointer, !isRequired, copy -> ((ObjectNode) copy.at(parent)).remove(name));
        put(parent, name, "null", JSON.nullNode(), !isRequired);
        for (JsonNode other : othersThan(schema)) {
            put(parent, name, String.valueOf(other), other, false);
        }
        if ("string".equals(SampleJson.typeOf(schema))) {
            put(parent, name, "U+0000", JSON.textNode("a\0b"), false);
            put(parent, name, "lone surrogate", JSON.textNode("a\uD800b"), false);
            put(parent, name, "reversed surrogates", JSON.textNode("a\uDC00\uD800b"), false);
            put(
                    parent,
                    name,
                    "long text",
                    JSON.textNode("长".repeat(LONG_TEXT_CHARACTERS)),
                    schema.getMaxLength() == null);
            if (schema.getEnum() != null || schema.getFormat() != null) {
                put(parent, name, "another value", JSON.textNode("nothing-of-the-kind"), false);
                put(parent, name, "a number as text", JSON.textNode("7"), false);
                put(parent, name, "empty text", JSON.textNode(""), false);
            }
        }
        visit(pointer, value, schema);
    }

    private void replaceFirst(String pointer, Schema<?> item) {
        for (JsonNode other : othersThan(item)) {
            add(pointer + "/0 = " + other, false, copy -> ((ArrayNode) copy.at(pointer)).set(0, other));
        }
        add(pointer + "/0 = null", true, copy -> ((ArrayNode) copy.at(pointer)).set(0, JSON.nullNode()));
    }

    private static List<JsonNode> othersThan(Schema<?> schema) {
        @Nullable String type = SampleJson.typeOf(schema);
        return type == null ? List.of() : OF_ANOTHER_TYPE.getOrDefault(type, List.of());
    }

    private void put(String parent, String name, String what, JsonNode value, boolean mayPass) {
        add(parent + "/" + name + " = " + what, mayPass, copy -> ((ObjectNode) copy.at(parent)).set(name, value));
    }

    private void add(String name, boolean mayPass, Consumer<JsonNode> change) {
        JsonNode copy = sample.deepCopy();
        change.accept(copy);
        String text = AsciiJson.of(copy);
        all.add(mayPass ? Malformed.open(name, text) : Malformed.refused(name, text));
    }
}
