package org.crediteasyloan.directory.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reasonCode of the code list of standing reasons */
record ReasonRequest(@NotBlank @Size(max = 60) String reasonCode) {}
