package org.crediteasyloan.contracts.event.loan;

import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.jspecify.annotations.Nullable;

/**
 * The bank paid the loan out (放款).
 *
 * @param approvedOnPlatform the department the scheme names approved the application here
 * @param dayCount ACTUAL_360, ACTUAL_365 or THIRTY_360
 */
@Published(topic = "loan.events.v1", type = "loan-disbursed.v1")
public record LoanDisbursed(
        UUID loanId,
        UUID applicationId,
        UUID borrowerId,
        ParticipantCode bank,
        String productCode,
        @Nullable String schemeCode,
        boolean approvedOnPlatform,
        long principalFen,
        Percent annualRatePercent,
        String dayCount,
        LocalDate disbursedOn,
        LocalDate maturesOn)
        implements Event {

    @Override
    public String key() {
        return loanId.toString();
    }
}
