package org.crediteasyloan.routing.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.LoanPurpose;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a loan (贷款申请).
 *
 * @param alternativeProductCodes in order; tried when the product falls away
 */
record SubmitRequest(
        @NotBlank @Size(max = 60) String productCode,
        @Nullable @Size(max = 5) List<@NotBlank @Size(max = 60) String> alternativeProductCodes,
        @NotNull @Min(1) @Max(Fen.MAX_FEN) Long amountFen,
        @NotNull @Min(1) @Max(600) Integer termMonths,
        @NotNull LoanPurpose purpose) {

    List<String> alternatives() {
        return alternativeProductCodes == null ? List.of() : alternativeProductCodes;
    }
}
