package org.crediteasyloan.profile.access;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;

/** A borrower the caller may act for, and the mandate it rests on. */
record HeldBorrowerView(
        UUID borrowerId, UnifiedSocialCreditCode uscc, String nameZh, UUID mandateId, Instant mandateValidUntil) {}
