package org.crediteasyloan.routing.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The bank's refusal (拒绝).
 *
 * @param reasonCode of the list BANK_REFUSAL
 * @param repairable the borrower can mend what was missing and apply again
 */
record RefuseRequest(
        @NotBlank @Size(max = 60) String reasonCode,
        @NotNull Boolean repairable,
        @Nullable @Size(max = 500) String note) {}
