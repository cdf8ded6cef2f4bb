package org.crediteasyloan.redemption.scheme;

import java.time.Instant;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as callers see it.
 *
 * @param versions published, oldest first
 * @param draft the open draft; shown to its owner only
 */
record SchemeView(
        String schemeCode,
        ParticipantCode owner,
        List<Version> versions,
        @Nullable Draft draft) {

    record Version(long version, SchemeTerms terms, Instant publishedAt) {}

    /** @param problems all that stands in the way of publication, as of now */
    record Draft(long revision, SchemeTerms terms, Instant draftedAt, List<FieldError> problems) {}
}
