package org.crediteasyloan.routing.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.routing.application.HistoryEntry;
import org.crediteasyloan.routing.offer.OfferView;
import org.jspecify.annotations.Nullable;

/**
 * An application, where it stands, and its history (申请详情).
 *
 * @param productCode the product applied for; absent for a bank that got the application as an alternative
 * @param alternativeProductCodes the borrower's other choices; for the borrower only
 * @param offers for the borrower all, for a bank its own
 * @param history for the borrower all; for others what concerns them or no bank
 */
public record ApplicationView(
        UUID id,
        long version,
        UUID borrowerId,
        @Nullable String productCode,
        @Nullable List<String> alternativeProductCodes,
        long amountFen,
        int termMonths,
        LoanPurpose purpose,
        Instant submittedAt,
        Standing standing,
        List<OfferView> offers,
        List<HistoryEntry> history) {}
