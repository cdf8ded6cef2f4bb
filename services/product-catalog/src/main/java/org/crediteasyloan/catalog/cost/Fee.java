package org.crediteasyloan.catalog.cost;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.MathContext;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A fee at disbursement (费用), either a fixed amount or a share of the principal.
 *
 * @param amountFen fixed, in fen; absent when it is a share
 * @param percentOfPrincipal share of the principal, in percent; absent when it is fixed
 */
public record Fee(
        @NotBlank @Size(max = 100) String nameZh,
        @NotBlank @Size(max = 100) String nameEn,
        @Nullable @Min(0) @Max(Fen.MAX_FEN) Long amountFen,
        @Nullable Percent percentOfPrincipal,
        @NotNull Payer payer) {

    /** Who pays it; only what the borrower pays is part of its cost. */
    public enum Payer {
        BORROWER,
        BANK,
        GOVERNMENT
    }

    /** What the borrower pays of it for this principal, unrounded, because the disclosed cost is computed unrounded. */
    BigDecimal borrowerPaysFen(long principalFen) {
        return switch (payer) {
            case BANK, GOVERNMENT -> BigDecimal.ZERO;
            case BORROWER -> {
                if (amountFen != null) {
                    yield BigDecimal.valueOf(amountFen);
                }
                yield percentOfPrincipal == null
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(principalFen)
                                .multiply(percentOfPrincipal.value())
                                .divide(BigDecimal.valueOf(100), MathContext.DECIMAL128);
            }
        };
    }
}
