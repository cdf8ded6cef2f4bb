package org.crediteasyloan.routing.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.routing.application.LoanApplication;

/** An application in a list: what was asked for and where it stands. */
record ApplicationSummary(
        UUID id,
        long version,
        String productCode,
        List<String> alternativeProductCodes,
        long amountFen,
        int termMonths,
        LoanPurpose purpose,
        Instant submittedAt,
        Standing standing) {

    static ApplicationSummary of(LoanApplication application, long version, Standing standing) {
        return new ApplicationSummary(
                application.id(),
                version,
                application.request().productCode(),
                application.request().alternativeProductCodes(),
                application.request().amountFen(),
                application.request().termMonths(),
                application.request().purpose(),
                application.submittedAt(),
                standing);
    }
}
