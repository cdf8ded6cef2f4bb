package org.crediteasyloan.redemption.payout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order to the exchange to pay one entitlement (兑付指令). */
@Entity
@Table(name = "payout_order")
class PayoutOrder {

    enum Status {
        ORDERED,
        CONFIRMED,
        FAILED
    }

    @Id
    UUID id;

    long version;

    @Column(name = "payout_id")
    UUID payoutId;

    @Column(name = "entitlement_id")
    UUID entitlementId;

    @Column(name = "borrower_id")
    UUID borrowerId;

    @Column(name = "scheme_code")
    String schemeCode;

    String exchange;

    @Column(name = "amount_fen")
    long amountFen;

    @Column(name = "ordered_at")
    Instant orderedAt;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "exchange_reference")
    @Nullable String exchangeReference;

    @Column(name = "paid_at")
    @Nullable Instant paidAt;

    @Column(name = "failure_code")
    @Nullable String failureCode;

    @Column(name = "settled_at")
    @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    PayoutOrder() {}

    PayoutOrderState state() {
        return switch (status) {
            case ORDERED -> new PayoutOrderState.Ordered();
            case CONFIRMED ->
                new PayoutOrderState.Confirmed(
                        Objects.requireNonNull(exchangeReference), Objects.requireNonNull(paidAt));
            case FAILED -> new PayoutOrderState.Failed(Objects.requireNonNull(failureCode));
        };
    }

    void moveTo(PayoutOrderState next, Instant now) {
        switch (next) {
            case PayoutOrderState.Ordered _ -> status = Status.ORDERED;
            case PayoutOrderState.Confirmed confirmed -> {
                status = Status.CONFIRMED;
                exchangeReference = confirmed.exchangeReference();
                paidAt = confirmed.paidAt();
                settledAt = now;
            }
            case PayoutOrderState.Failed failed -> {
                status = Status.FAILED;
                failureCode = failed.failureCode();
                settledAt = now;
            }
        }
        version++;
    }
}
