package org.crediteasyloan.profile.help;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The help desk asks a borrower to let it look (申请协助会话).
 *
 * @param uscc as the caller on the telephone said it
 * @param reasonCode of the list of reasons
 * @param minutes how long it wants to look once it may
 */
record AskForSession(
        @NotBlank @Size(max = 64) String uscc,
        @NotBlank @Size(max = 64) String reasonCode,
        @NotNull @Min(1) Integer minutes) {}
