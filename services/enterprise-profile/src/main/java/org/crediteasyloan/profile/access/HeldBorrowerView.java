package org.crediteasyloan.profile.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;

/** A borrower the caller may act for, and the mandate it rests on. */
record HeldBorrowerView(
        UUID borrowerId,
        UnifiedSocialCreditCode uscc,
        String nameZh,
        UUID mandateId,
        List<MandateScope> scopes,
        Instant mandateValidUntil) {}
