package org.crediteasyloan.routing.loan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.crediteasyloan.contracts.Fen;

/** Reports the payment of the loan (放款). */
record DisburseRequest(
        @NotNull LocalDate disbursedOn,
        @NotNull @Min(1) @Max(Fen.MAX_FEN) Long amountFen,
        @NotNull LocalDate maturesOn) {}
