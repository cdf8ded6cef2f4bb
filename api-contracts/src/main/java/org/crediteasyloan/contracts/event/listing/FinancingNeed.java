package org.crediteasyloan.contracts.event.listing;

import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.LoanPurpose;
import org.jspecify.annotations.Nullable;

/**
 * A financing need (融资需求) as declared.
 *
 * @param amountFen more than 0
 * @param termMonths more than 0
 * @param wishedBankNameZh as written in the list; absent when any bank will do
 */
public record FinancingNeed(
        long amountFen,
        int termMonths,
        LoanPurpose purpose,
        GuaranteeKind guarantee,
        @Nullable String wishedBankNameZh) {}
