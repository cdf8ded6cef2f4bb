package org.crediteasyloan.profile.naturalperson;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedConverter;

/** Who a borrower is as a natural person (自然人), sealed; the newest verified name and phone. */
@Entity
@Table(name = "natural_person")
class NaturalPerson {

    @Id
    @Column(name = "borrower_id")
    UUID borrowerId;

    @Convert(converter = SealedConverter.class)
    @Column(name = "identity_number")
    Sealed identityNumber;

    @Convert(converter = SealedConverter.class)
    @Column(name = "real_name")
    Sealed realName;

    @Convert(converter = SealedConverter.class)
    Sealed phone;

    @Column(name = "identity_hash")
    String identityHash;

    @SuppressWarnings("NullAway.Init")
    NaturalPerson() {}
}
