package org.crediteasyloan.redemption.scheme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.subsidy.SubsidyFormula;

/** Reads a formula from a scheme's terms, or tells all that is wrong with it. */
final class FormulaReader {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private FormulaReader() {}

    /** What came of reading: a formula, or the errors. */
    sealed interface Reading {

        record Sound(SubsidyFormula formula) implements Reading {}

        record Faulty(List<FieldError> errors) implements Reading {}
    }

    /** The formula of terms that were published, hence readable. */
    static SubsidyFormula published(JsonNode json) {
        return switch (read(json)) {
            case Reading.Sound sound -> sound.formula();
            case Reading.Faulty faulty ->
                throw new IllegalStateException("A published formula does not read: " + faulty.errors());
        };
    }

    static Reading read(JsonNode json) {
        Optional<Class<?>> kind = kindOf(json);
        if (kind.isEmpty()) {
            return unreadable(
                    "/kind", "formula-kind-unknown", "公式类型应为：" + kinds() + "。", "The kind is one of: " + kinds() + ".");
        }
        List<FieldError> missing = Arrays.stream(kind.get().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !json.hasNonNull(name))
                .map(name -> error("/" + name, "missing", "缺少该项。", "This figure is missing."))
                .toList();
        if (!missing.isEmpty()) {
            return new Reading.Faulty(missing);
        }
        try {
            return new Reading.Sound(STRICT.treeToValue(json, SubsidyFormula.class));
        } catch (JsonProcessingException unreadable) {
            return new Reading.Faulty(errorsOf(unreadable));
        }
    }

    private static List<FieldError> errorsOf(JsonProcessingException failure) {
        if (failure.getCause() instanceof RuleRefusal refusal) {
            return refusal.problems().stream()
                    .map(problem -> error("/" + problem.field(), problem.code(), problem.textZh(), problem.textEn()))
                    .toList();
        }
        String pointer = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + step.getFieldName())
                        .collect(Collectors.joining())
                : "";
        return List.of(error(
                pointer, "formula-unreadable", "该项未知，或其类型、取值不符。", "Unknown, or of a type or value that does not fit."));
    }

    private static Optional<Class<?>> kindOf(JsonNode json) {
        String name = json.path("kind").asText("");
        return Arrays.stream(subTypes())
                .filter(type -> type.name().equals(name))
                .<Class<?>>map(JsonSubTypes.Type::value)
                .findFirst();
    }

    private static String kinds() {
        return Arrays.stream(subTypes()).map(JsonSubTypes.Type::name).collect(Collectors.joining(", "));
    }

    private static JsonSubTypes.Type[] subTypes() {
        return SubsidyFormula.class.getAnnotation(JsonSubTypes.class).value();
    }

    private static Reading unreadable(String pointer, String code, String textZh, String textEn) {
        return new Reading.Faulty(List.of(error(pointer, code, textZh, textEn)));
    }

    private static FieldError error(String pointer, String code, String textZh, String textEn) {
        return new FieldError("/terms/formula" + pointer, code, textZh, textEn);
    }
}
