package org.crediteasyloan.redemption.payout;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.jspecify.annotations.Nullable;

/**
 * An order as the exchange sees it.
 *
 * @param payeeKind absent until the platform knows the borrower
 * @param payeeNameZh of an enterprise alone; that of a person is read from enterprise-profile
 * @param payeeUscc absent for a borrower without one, and until the platform knows the borrower
 */
record PayoutOrderView(
        UUID payoutOrderId,
        UUID payoutId,
        UUID entitlementId,
        String schemeCode,
        UUID borrowerId,
        @Nullable BorrowerKind payeeKind,
        @Nullable String payeeUscc,
        @Nullable String payeeNameZh,
        long amountFen,
        Instant orderedAt,
        PayoutOrder.Status status,
        @Nullable String exchangeReference,
        @Nullable Instant paidAt,
        @Nullable String failureCode) {

    static PayoutOrderView of(PayoutOrder order, Optional<Payee> payee) {
        return new PayoutOrderView(
                order.id,
                order.payoutId,
                order.entitlementId,
                order.schemeCode,
                order.borrowerId,
                payee.map(known -> known.kind).orElse(null),
                payee.map(known -> known.uscc).orElse(null),
                payee.map(known -> known.nameZh).orElse(null),
                order.amountFen,
                order.orderedAt,
                order.status,
                order.exchangeReference,
                order.paidAt,
                order.failureCode);
    }
}
