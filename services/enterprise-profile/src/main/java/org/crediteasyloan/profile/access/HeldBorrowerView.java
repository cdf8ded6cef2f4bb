package org.crediteasyloan.profile.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** A borrower the caller may act for, and the mandate it rests on. */
record HeldBorrowerView(
        UUID borrowerId,
        BorrowerKind kind,
        @Nullable UnifiedSocialCreditCode uscc,
        String nameZh,
        UUID mandateId,
        List<MandateScope> scopes,
        Instant mandateValidUntil) {}
