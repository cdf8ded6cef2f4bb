package org.crediteasyloan.routing.loan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Reports the signed contract (签约). */
record SignContractRequest(
        @NotBlank @Size(max = 100) String contractNo,
        @NotNull LocalDate signedOn) {}
