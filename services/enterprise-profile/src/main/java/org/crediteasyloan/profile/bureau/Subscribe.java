package org.crediteasyloan.profile.bureau;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.crediteasyloan.contracts.Fen;

/**
 * A bank proposes to take a product (申请订阅).
 *
 * @param versionNo the version whose price it accepts
 * @param monthlyLimitFen its own limit for all orders of the product in a month
 */
record Subscribe(
        @NotBlank @Size(max = 40) String productCode,
        @NotNull @Min(1) Integer versionNo,
        @NotNull @Min(0) @Max(Fen.MAX_FEN) Long monthlyLimitFen) {}
