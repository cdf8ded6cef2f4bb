package org.crediteasyloan.profile.bureau;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedConverter;
import org.jspecify.annotations.Nullable;

/** A report as it was delivered (信用报告), its content sealed; written once. */
@Entity
@Table(name = "report")
class Report {

    @Id
    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "borrower_id")
    UUID borrowerId;

    String bank;

    String bureau;

    @Column(name = "legal_basis")
    @Nullable String legalBasis;

    @Column(name = "as_of_on")
    LocalDate asOfOn;

    @Convert(converter = SealedConverter.class)
    Sealed content;

    @Convert(converter = SealedConverter.class)
    @Column(name = "content_hash")
    Sealed contentHash;

    @Column(name = "delivered_at")
    Instant deliveredAt;

    @SuppressWarnings("NullAway.Init")
    Report() {}
}
