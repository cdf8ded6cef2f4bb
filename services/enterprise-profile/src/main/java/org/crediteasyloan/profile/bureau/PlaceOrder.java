package org.crediteasyloan.profile.bureau;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A bank orders a report (申请报告).
 *
 * @param caseId the application it is for
 */
record PlaceOrder(
        @NotBlank @Size(max = 40) String productCode,
        @NotNull UUID borrowerId,
        @NotNull UUID caseId) {}
