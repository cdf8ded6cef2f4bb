package org.crediteasyloan.profile.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The bureau answers a dispute (答复异议).
 *
 * @param reasonCode needed where it is not accepted
 */
record AnswerDispute(
        @NotNull Boolean accepted, @Nullable @Size(max = 64) String reasonCode) {}
