package org.crediteasyloan.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command that was understood and refused (拒绝): by which rule, with which values, at which fields.
 *
 * <p>Thrown through the surrounding transaction, which rolls back: a refusal leaves no trace in the data.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> arguments;
    private final transient List<FieldError> fields;

    private final transient @Nullable Duration retryAfter;

    private Refusal(Rule rule, List<Object> arguments, List<FieldError> fields, @Nullable Duration retryAfter) {
        super(rule.code(), null, false, false);
        this.rule = rule;
        this.arguments = arguments;
        this.fields = fields;
        this.retryAfter = retryAfter;
    }

    /** A refusal whose texts take the arguments in order. They are for the caller alone: no log and no trace shows them. */
    public static Refusal of(Rule rule, Object... arguments) {
        return new Refusal(rule, List.of(arguments), List.of(), null);
    }

    /** A refusal of a body with all that is wrong in it, at once. */
    public static Refusal ofFields(Rule rule, List<FieldError> fields) {
        return new Refusal(rule, List.of(), List.copyOf(fields), null);
    }

    /** A refusal that time will mend: the same request may be sent again after the wait. */
    public static Refusal until(Rule rule, Duration wait) {
        return new Refusal(rule, List.of(), List.of(), wait);
    }

    public Rule rule() {
        return rule;
    }

    List<Object> arguments() {
        return arguments;
    }

    List<FieldError> fields() {
        return fields;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
