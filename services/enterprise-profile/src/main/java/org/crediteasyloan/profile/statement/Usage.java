package org.crediteasyloan.profile.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that is to be paid for (用量).
 *
 * @param priceFen as of the order
 * @param orderedBy the person of the bank, opaque
 */
public record Usage(
        UUID orderId,
        String bank,
        String bureau,
        String productCode,
        int versionNo,
        Unit unit,
        Delivery outcome,
        long priceFen,
        UUID caseId,
        String orderedBy,
        Instant orderedAt) {}
