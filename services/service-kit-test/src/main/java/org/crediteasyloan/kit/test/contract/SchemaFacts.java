package org.crediteasyloan.kit.test.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a schema promises about a value and everything in it, one line each. */
final class SchemaFacts {

    private static final String COMPONENT = "#/components/schemas/";

    private final OpenAPI document;
    private final Set<String> facts;
    private final Deque<String> open = new ArrayDeque<>();

    SchemaFacts(OpenAPI document, Set<String> facts) {
        this.document = document;
        this.facts = facts;
    }

    void add(String where, Schema<?> schema) {
        String reference = schema.get$ref();
        if (reference == null) {
            describe(where, schema);
            return;
        }
        if (!reference.startsWith(COMPONENT)) {
            throw new AssertionError("Reference to another document at " + where + ": " + reference);
        }
        String name = reference.substring(COMPONENT.length());
        Schema<?> target = document.getComponents().getSchemas().get(name);
        if (target == null) {
            throw new AssertionError("Reference to nothing at " + where + ": " + reference);
        }
        if (open.contains(name)) {
            // A value that contains its own kind: said once, or it would never end.
            facts.add(where + ": again " + shape(target));
            return;
        }
        open.push(name);
        describe(where, target);
        open.pop();
    }

    private void describe(String where, Schema<?> schema) {
        String shape = shape(schema);
        if (!shape.isEmpty()) {
            facts.add(where + ": " + shape);
        }
        if (Boolean.TRUE.equals(schema.getNullable())) {
            facts.add(where + " nullable");
        }
        values(where, schema.getEnum());
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> add(where + "." + name, property));
        }
        if (schema.getRequired() != null) {
            schema.getRequired().forEach(name -> facts.add(where + "." + name + " required"));
        }
        if (schema.getItems() != null) {
            add(where + "[]", schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> value) {
            add(where + ".*", value);
        }
        if (schema.getNot() != null) {
            add(where + " not", schema.getNot());
        }
        if (schema.getDiscriminator() != null) {
            facts.add(where + " told apart by " + schema.getDiscriminator().getPropertyName());
        }
        parts(where, schema.getAllOf());
        variants(where + " one of", schema.getOneOf());
        variants(where + " any of", schema.getAnyOf());
    }

    private void values(String where, @Nullable Collection<?> values) {
        if (values != null) {
            facts.add(where + " is one of "
                    + values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
        }
    }

    /** All parts hold for the same value, so they are described as if written in one place. */
    private void parts(String where, @Nullable List<Schema> parts) {
        if (parts != null) {
            parts.forEach(part -> add(where, part));
        }
    }

    /** Variants are told by their names, so that their order does not matter. */
    private void variants(String where, @Nullable List<Schema> variants) {
        if (variants == null) {
            return;
        }
        for (Schema<?> variant : variants) {
            String reference = variant.get$ref();
            String name = reference == null ? shape(variant) : reference.substring(reference.lastIndexOf('/') + 1);
            add(where + " <" + name + ">", variant);
        }
    }

    private static String shape(Schema<?> schema) {
        String type = schema.getType();
        if (type == null && schema.getTypes() != null) {
            type = schema.getTypes().stream().sorted().collect(Collectors.joining(" or "));
        }
        if (type == null) {
            return schema.getProperties() == null ? "" : "object";
        }
        return schema.getFormat() == null ? type : type + " " + schema.getFormat();
    }
}
