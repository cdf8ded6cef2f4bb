package org.crediteasyloan.kit.dispatch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispatcher hands a case to a manager, or into the queue of a unit (人工派单); one of the two.
 *
 * @param managerId the {@code staffId}
 */
public record HandOutRequest(
        @Nullable UUID managerId,

        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}") @Nullable String unitCode,

        @NotNull HandReason reason) {}
