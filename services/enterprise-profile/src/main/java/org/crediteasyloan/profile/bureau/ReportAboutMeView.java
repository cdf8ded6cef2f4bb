package org.crediteasyloan.profile.bureau;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.profile.bureau.ReportOrder.OrderStatus;
import org.jspecify.annotations.Nullable;

/** A report that was ordered about the borrower: by which bank, from which bureau, for which application, and what came of it. */
record ReportAboutMeView(
        UUID orderId,
        ParticipantCode bank,
        ParticipantCode bureau,
        String productCode,
        UUID caseId,
        Instant orderedAt,
        OrderStatus status,
        @Nullable Instant closedAt) {

    static ReportAboutMeView of(ReportOrder order) {
        return new ReportAboutMeView(
                order.id,
                new ParticipantCode(order.bank),
                new ParticipantCode(order.bureau),
                order.productCode,
                order.caseId,
                order.orderedAt,
                order.status,
                order.closedAt);
    }
}
