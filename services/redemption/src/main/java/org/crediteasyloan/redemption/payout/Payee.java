package org.crediteasyloan.redemption.payout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.jspecify.annotations.Nullable;

/** Whom the exchange pays (收款主体): a copy of what enterprise-profile last published. */
@Entity
class Payee {

    @Id
    @Column(name = "borrower_id")
    UUID borrowerId;

    long version;

    @Enumerated(EnumType.STRING)
    BorrowerKind kind;

    @Nullable String uscc;

    /** Of an enterprise alone: no name of a person comes here. */
    @Column(name = "name_zh")
    @Nullable String nameZh;

    @SuppressWarnings("NullAway.Init")
    Payee() {}
}
