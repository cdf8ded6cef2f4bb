package org.crediteasyloan.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details (问题说明).
 *
 * @param type stable URN of the rule
 * @param title the rule's sentence in the caller's language
 * @param status the HTTP status
 * @param code the rule's code, stable
 * @param traceId what to quote to the help desk
 * @param errors every wrong field at once; empty when no single field is to blame
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String traceId,
        List<Item> errors) {

    /** A wrong field: where, which rule, and the sentence in the caller's language. */
    public record Item(String pointer, String code, String message) {}
}
