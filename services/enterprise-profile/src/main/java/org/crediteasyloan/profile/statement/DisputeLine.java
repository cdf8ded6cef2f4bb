package org.crediteasyloan.profile.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The bank disputes a line for a coded reason (提出异议). */
record DisputeLine(@NotBlank @Size(max = 64) String reasonCode) {}
