package org.crediteasyloan.redemption.payout;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An entitlement in a payout (兑付单明细); stays also when the payout is cancelled. */
@Entity
@Immutable
@Table(name = "payout_item")
class PayoutItem {

    @Embeddable
    record Key(
            @Column(name = "payout_id") UUID payoutId,
            @Column(name = "entitlement_id") UUID entitlementId) {}

    @EmbeddedId
    Key key;

    @Column(name = "borrower_id")
    UUID borrowerId;

    @Column(name = "amount_fen")
    long amountFen;

    @SuppressWarnings("NullAway.Init")
    PayoutItem() {}
}
