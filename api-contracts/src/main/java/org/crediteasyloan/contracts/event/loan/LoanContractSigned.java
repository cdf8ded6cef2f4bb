package org.crediteasyloan.contracts.event.loan;

import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.jspecify.annotations.Nullable;

/**
 * Bank and borrower signed (签约).
 */
@Published(topic = "loan.events.v1", type = "loan-contract-signed.v1")
public record LoanContractSigned(
        UUID loanId,
        UUID applicationId,
        UUID borrowerId,
        ParticipantCode bank,
        String productCode,
        @Nullable String schemeCode,
        long principalFen,
        int termMonths,
        Percent annualRatePercent,
        LocalDate signedOn)
        implements Event {

    @Override
    public String key() {
        return loanId.toString();
    }
}
