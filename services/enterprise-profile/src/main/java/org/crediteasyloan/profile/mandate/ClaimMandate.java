package org.crediteasyloan.profile.mandate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A person asks to act for an enterprise (申请经办授权).
 *
 * @param uscc as typed; blanks, lower case and full-width characters are read kindly
 */
record ClaimMandate(@NotBlank @Size(max = 64) String uscc) {}
