package org.crediteasyloan.profile.bureau;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * There is no report (无法出具报告).
 *
 * @param outcome NO_DATA: nothing is known about the borrower. CANNOT: for a coded reason
 * @param reasonCode needed for CANNOT alone
 */
record RefuseReport(
        @NotNull Answer outcome, @Nullable @Size(max = 64) String reasonCode) {

    enum Answer {
        NO_DATA,
        CANNOT
    }
}
