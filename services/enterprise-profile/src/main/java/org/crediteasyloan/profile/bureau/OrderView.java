package org.crediteasyloan.profile.bureau;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.profile.bureau.ReportOrder.OrderStatus;
import org.crediteasyloan.profile.statement.Unit;
import org.jspecify.annotations.Nullable;

/**
 * An order as bank and bureau see it.
 *
 * @param borrower whom it is about, by the register; shown to the bureau while the order is open and the consent lives
 * @param orderedBy the person of the bank, opaque; shown to the bank alone
 * @param reasonCode why there is no report; of one that lapsed NOT_ANSWERED, CONSENT_ENDED or LICENCE_ENDED
 */
record OrderView(
        UUID orderId,
        ParticipantCode bank,
        ParticipantCode bureau,
        UUID borrowerId,
        @Nullable Subject borrower,
        String productCode,
        int versionNo,
        long priceFen,
        Unit unit,
        UUID caseId,
        @Nullable String orderedBy,
        Instant orderedAt,
        Instant dueAt,
        OrderStatus status,
        @Nullable String reasonCode,
        boolean charged,
        @Nullable Instant closedAt) {

    /** Whom a report is about (信息主体). */
    record Subject(UnifiedSocialCreditCode uscc, String nameZh) {}

    static OrderView toBank(ReportOrder order) {
        return of(order, null, order.orderedBy);
    }

    static OrderView toBureau(ReportOrder order, Optional<Subject> subject) {
        return of(order, subject.orElse(null), null);
    }

    private static OrderView of(ReportOrder order, @Nullable Subject subject, @Nullable String orderedBy) {
        return new OrderView(
                order.id,
                new ParticipantCode(order.bank),
                new ParticipantCode(order.bureau),
                order.borrowerId,
                subject,
                order.productCode,
                order.versionNo,
                order.priceFen,
                order.unit,
                order.caseId,
                orderedBy,
                order.orderedAt,
                order.dueAt,
                order.status,
                order.reasonCode,
                order.charged,
                order.closedAt);
    }
}
