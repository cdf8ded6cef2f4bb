package org.crediteasyloan.profile.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/** What a fact says: a whole number, a text, or a list of texts. */
public sealed interface FactValue {

    record Whole(long number) implements FactValue {}

    record Text(String text) implements FactValue {}

    record Texts(List<String> texts) implements FactValue {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    default JsonNode toJson() {
        return switch (this) {
            case Whole whole -> JsonNodeFactory.instance.numberNode(whole.number());
            case Text text -> JsonNodeFactory.instance.textNode(text.text());
            case Texts list -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                list.texts().forEach(array::add);
                yield array;
            }
        };
    }

    static FactValue fromJson(JsonNode json) {
        if (json.isIntegralNumber()) {
            return new Whole(json.longValue());
        }
        if (json.isTextual()) {
            return new Text(json.textValue());
        }
        if (json.isArray()) {
            List<String> texts = new ArrayList<>();
            json.forEach(text -> texts.add(text.textValue()));
            return new Texts(texts);
        }
        throw new IllegalArgumentException("No fact has a value of type " + json.getNodeType());
    }
}
