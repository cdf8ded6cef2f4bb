package org.crediteasyloan.profile.statement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.profile.statement.UsageDispute.DisputeStatus;
import org.crediteasyloan.profile.statement.UsageLine.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * A line as both sides see it.
 *
 * @param amountFen negative for a correction
 * @param orderedBy the person of the bank, opaque; shown to the bank alone
 * @param dispute absent where there was none
 */
record LineView(
        UUID lineId,
        UUID orderId,
        LineKind kind,
        String productCode,
        int versionNo,
        Unit unit,
        Delivery outcome,
        long amountFen,
        UUID caseId,
        @Nullable String orderedBy,
        Instant orderedAt,
        Instant madeAt,
        @Nullable DisputeView dispute) {

    /** What became of a dispute; answered without a reason where it was accepted. */
    record DisputeView(
            String reasonCode,
            DisputeStatus status,
            Instant disputedAt,
            Instant answerDueAt,
            @Nullable String answerReasonCode,
            @Nullable Instant answeredAt) {

        static DisputeView of(UsageDispute dispute) {
            return new DisputeView(
                    dispute.reasonCode,
                    dispute.status,
                    dispute.disputedAt,
                    dispute.answerDueAt,
                    dispute.answerReasonCode,
                    dispute.answeredAt);
        }
    }

    static LineView of(UsageLine line, Optional<UsageDispute> dispute, ParticipantCode reader) {
        return new LineView(
                line.id,
                line.orderId,
                line.kind,
                line.productCode,
                line.versionNo,
                line.unit,
                line.outcome,
                line.amountFen,
                line.caseId,
                line.bank.equals(reader.value()) ? line.orderedBy : null,
                line.orderedAt,
                line.madeAt,
                dispute.map(DisputeView::of).orElse(null));
    }
}
