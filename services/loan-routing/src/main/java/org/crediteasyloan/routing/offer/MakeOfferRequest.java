package org.crediteasyloan.routing.offer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.daycount.DayCount;

/**
 * Makes an offer (出具要约).
 *
 * @param validDays calendar days after today, until the end of the last one
 */
record MakeOfferRequest(
        @NotNull @Min(1) @Max(Fen.MAX_FEN) Long amountFen,
        @NotNull @Min(1) @Max(600) Integer termMonths,
        @NotNull Percent annualRatePercent,
        @NotNull DayCount dayCount,
        @NotNull @Min(1) @Max(366) Integer validDays) {}
