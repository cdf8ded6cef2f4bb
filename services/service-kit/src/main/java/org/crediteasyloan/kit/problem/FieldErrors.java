package org.crediteasyloan.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.crediteasyloan.contracts.MalformedValue;

/** Turns what Jackson and Bean Validation say into field errors with JSON pointers. */
final class FieldErrors {

    private FieldErrors() {}

    /** Every broken constraint at once. */
    static Refusal of(ConstraintViolationException failure, ConstraintTexts texts) {
        List<FieldError> fields = failure.getConstraintViolations().stream()
                .map(violation -> fieldError(violation, texts))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
        return Refusal.ofFields(CommonRule.INVALID_FIELDS, fields);
    }

    /** Jackson stops at the first wrong field; not even JSON at all is a malformed body. */
    static Refusal of(JacksonException failure) {
        if (!(failure instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return Refusal.of(CommonRule.MALFORMED_JSON);
        }
        String pointer = pointerOf(mapping);
        if (rootOf(mapping) instanceof MalformedValue malformed) {
            return Refusal.ofFields(
                    CommonRule.INVALID_FIELDS,
                    List.of(new FieldError(pointer, malformed.code(), malformed.textZh(), malformed.textEn())));
        }
        FieldError error = switch (mapping) {
            case UnrecognizedPropertyException unknown ->
                new FieldError(pointer, "unknown-field", "未知字段。", "There is no such field.");
            case MismatchedInputException mismatch ->
                new FieldError(pointer, "wrong-type", "类型或格式不符。", "The type or form does not fit.");
            default -> new FieldError(pointer, "invalid-value", "取值无效。", "The value is not valid.");
        };
        return Refusal.ofFields(CommonRule.INVALID_FIELDS, List.of(error));
    }

    private static FieldError fieldError(ConstraintViolation<?> violation, ConstraintTexts texts) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
        return new FieldError(
                pointerOf(violation.getPropertyPath()),
                constraint,
                texts.textOf(violation, Locale.SIMPLIFIED_CHINESE),
                texts.textOf(violation, Locale.ENGLISH));
    }

    /** The first two nodes of a method constraint are the method and its parameter; the rest is the path in the body. */
    private static String pointerOf(Path path) {
        StringBuilder pointer = new StringBuilder();
        boolean inBody = false;
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            inBody = true;
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return inBody ? pointer.toString() : "/" + parameter;
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static String pointerOf(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return pointer.toString();
    }
}
