package org.crediteasyloan.profile.bureau;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.jspecify.annotations.Nullable;

/**
 * A report as its readers see it.
 *
 * @param issuer the bureau that answers for it
 * @param legalBasis absent of one that the borrower alone sees
 * @param contentHash SHA-256 of the content's UTF-8 bytes in hex
 */
record ReportView(
        UUID orderId,
        UUID borrowerId,
        ParticipantCode issuer,
        @Nullable String legalBasis,
        LocalDate asOfOn,
        Instant deliveredAt,
        String content,
        String contentHash) {}
