package org.crediteasyloan.profile.mandate;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.MandateState;

/** A mandate as its holder sees it. */
record MandateView(
        UUID mandateId,
        UUID borrowerId,
        UnifiedSocialCreditCode uscc,
        String nameZh,
        Instant validUntil,
        MandateState.Status status) {

    static MandateView of(Mandate mandate, BorrowerState borrower) {
        return new MandateView(
                mandate.id, mandate.borrowerId, borrower.uscc(), borrower.nameZh(), mandate.validUntil, mandate.status);
    }
}
