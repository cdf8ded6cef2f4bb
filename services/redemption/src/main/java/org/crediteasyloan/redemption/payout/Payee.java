package org.crediteasyloan.redemption.payout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the exchange pays (收款主体): a copy of what enterprise-profile last published. */
@Entity
class Payee {

    @Id
    @Column(name = "borrower_id")
    UUID borrowerId;

    long version;

    @Nullable String uscc;

    @Column(name = "name_zh")
    String nameZh;

    @SuppressWarnings("NullAway.Init")
    Payee() {}
}
