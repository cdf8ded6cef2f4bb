package org.crediteasyloan.routing.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The department's decision (审批意见).
 *
 * @param reasonCode of the list DEPARTMENT_REJECTION; needed to reject
 */
record DecideRequest(
        @NotNull Verdict decision,
        @Nullable @Size(max = 60) String reasonCode,
        @Nullable @Size(max = 500) String note) {

    enum Verdict {
        APPROVE,
        REJECT
    }
}
