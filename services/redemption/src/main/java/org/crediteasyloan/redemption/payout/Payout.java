package org.crediteasyloan.redemption.payout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payout as it is kept (兑付单). */
@Entity
class Payout {

    enum Status {
        PREPARED,
        RELEASED,
        CANCELLED
    }

    @Id
    UUID id;

    long version;

    @Column(name = "scheme_code")
    String schemeCode;

    String owner;

    @Column(name = "amount_fen")
    long amountFen;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "prepared_by")
    String preparedBy;

    @Column(name = "prepared_at")
    Instant preparedAt;

    @Column(name = "released_by")
    @Nullable String releasedBy;

    @Column(name = "released_at")
    @Nullable Instant releasedAt;

    @Column(name = "cancelled_by")
    @Nullable String cancelledBy;

    @Column(name = "cancelled_at")
    @Nullable Instant cancelledAt;

    @SuppressWarnings("NullAway.Init")
    Payout() {}

    PayoutState state() {
        return switch (status) {
            case PREPARED -> new PayoutState.Prepared(preparedBy);
            case RELEASED -> new PayoutState.Released(Objects.requireNonNull(releasedBy));
            case CANCELLED -> new PayoutState.Cancelled(Objects.requireNonNull(cancelledBy));
        };
    }

    void moveTo(PayoutState next, Instant now) {
        switch (next) {
            case PayoutState.Prepared _ -> status = Status.PREPARED;
            case PayoutState.Released released -> {
                status = Status.RELEASED;
                releasedBy = released.releasedBy();
                releasedAt = now;
            }
            case PayoutState.Cancelled cancelled -> {
                status = Status.CANCELLED;
                cancelledBy = cancelled.cancelledBy();
                cancelledAt = now;
            }
        }
        version++;
    }
}
