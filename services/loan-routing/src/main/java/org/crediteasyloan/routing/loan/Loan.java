package org.crediteasyloan.routing.loan;

import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.daycount.DayCount;
import org.jspecify.annotations.Nullable;

/**
 * A loan (贷款).
 *
 * <pre>
 *   sign (contract signer, not who made the offer) --> CONTRACTED --disburse (not who signed)--> DISBURSED --interest reports--.
 *                                                        |                                        ^------------------------'
 *                                                        '-- not paid out, though urged --> LAPSED
 * </pre>
 *
 * <p>Until it is disbursed the deadline is its application's.
 */
record Loan(UUID id, UUID applicationId, UUID offerId, UUID borrowerId, Contract contract, State state) {

    /** What was signed. */
    record Contract(
            ParticipantCode bank,
            String productCode,
            @Nullable String schemeCode,
            boolean approvedOnPlatform,
            String contractNo,
            long principalFen,
            int termMonths,
            Percent annualRatePercent,
            DayCount dayCount,
            LocalDate signedOn,
            String signedBy) {}

    /** Where the loan stands. */
    sealed interface State {

        /** The bank owes the payment. */
        record Contracted() implements State {}

        /** The borrower owes the money. */
        record Disbursed(LocalDate disbursedOn, LocalDate maturesOn, String disbursedBy) implements State {}

        /** Never paid out. */
        record Lapsed() implements State {}
    }

    Loan in(State next) {
        return new Loan(id, applicationId, offerId, borrowerId, contract, next);
    }
}
