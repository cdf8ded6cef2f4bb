package org.crediteasyloan.redemption.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crediteasyloan.contracts.Fen;

/**
 * Asks for money for a scheme (申报预算).
 *
 * @param year the calendar year in which the subsidised interest accrues
 */
record ProposeBudget(
        @Min(2000) @Max(2100) int year,
        @Min(1) @Max(Fen.MAX_FEN) long amountFen) {}
