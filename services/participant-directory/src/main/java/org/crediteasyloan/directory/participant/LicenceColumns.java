package org.crediteasyloan.directory.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Licence;
import org.jspecify.annotations.Nullable;

/** A licence (业务许可) as columns of its institution. */
@Embeddable
class LicenceColumns {

    @Column(name = "licence_no")
    String licenceNo;

    @Column(name = "licence_issuer")
    String issuer;

    @Column(name = "licence_valid_from")
    LocalDate validFrom;

    @Column(name = "licence_valid_until")
    @Nullable LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "licence_standing")
    Licence.Standing standing;

    @SuppressWarnings("NullAway.Init")
    LicenceColumns() {}

    static LicenceColumns of(Licence licence) {
        LicenceColumns columns = new LicenceColumns();
        columns.licenceNo = licence.licenceNo();
        columns.issuer = licence.issuer();
        columns.validFrom = licence.validFrom();
        columns.validUntil = licence.validUntil();
        columns.standing = licence.standing();
        return columns;
    }

    Licence licence() {
        return new Licence(licenceNo, issuer, validFrom, validUntil, standing);
    }
}
