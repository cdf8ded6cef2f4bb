package org.crediteasyloan.profile.help;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The help desk asks a borrower to let it look (申请协助会话).
 *
 * @param uscc as the caller on the telephone said it; absent where it has none
 * @param helpNumber what a caller without a credit code was given to tell; one of the two
 * @param reasonCode of the list of reasons
 * @param minutes how long it wants to look once it may
 */
record AskForSession(
        @Size(min = 1, max = 64) @Nullable String uscc,
        @Pattern(regexp = "[0-9]{8}") @Nullable String helpNumber,
        @NotBlank @Size(max = 64) String reasonCode,
        @NotNull @Min(1) Integer minutes) {}
