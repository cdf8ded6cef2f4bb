package org.crediteasyloan.routing.loan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.crediteasyloan.contracts.Fen;

/**
 * Reports interest paid (付息).
 *
 * @param periodUntil last day, not counted
 */
record ReportInterestRequest(
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodUntil,
        @NotNull @Min(1) @Max(Fen.MAX_FEN) Long principalFen,
        @NotNull @Min(0) @Max(Fen.MAX_FEN) Long interestPaidFen) {

    InterestReport toReport() {
        return new InterestReport(periodFrom, periodUntil, principalFen, interestPaidFen);
    }
}
