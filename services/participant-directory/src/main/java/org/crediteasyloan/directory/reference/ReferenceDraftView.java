package org.crediteasyloan.directory.reference;

import java.time.Instant;
import java.util.List;
import org.crediteasyloan.kit.problem.FieldError;

/**
 * The open draft of a table as the operator's people see it.
 *
 * @param problems all that stands in the way of publication
 */
record ReferenceDraftView(
        String table,
        long revision,
        String source,
        ReferenceContent content,
        Instant draftedAt,
        List<FieldError> problems) {}
