package org.crediteasyloan.profile.borrower;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.profile.fact.Endorsement;

/** A list row that names a borrower (名单背书). */
@Entity
@Table(name = "list_endorsement")
class ListEndorsement {

    @Id
    @Column(name = "row_id")
    UUID rowId;

    @Column(name = "borrower_id")
    UUID borrowerId;

    @Column(name = "list_type_code")
    String listTypeCode;

    String authority;

    @Column(name = "batch_no")
    String batchNo;

    @Column(name = "endorsed_on")
    LocalDate endorsedOn;

    @Column(name = "valid_until")
    LocalDate validUntil;

    @SuppressWarnings("NullAway.Init")
    ListEndorsement() {}

    static ListEndorsement of(UUID borrowerId, ListingRowAccepted row) {
        ListEndorsement endorsement = new ListEndorsement();
        endorsement.rowId = row.rowId();
        endorsement.borrowerId = borrowerId;
        endorsement.listTypeCode = row.listTypeCode();
        endorsement.authority = row.authority().value();
        endorsement.batchNo = row.batchNo();
        endorsement.endorsedOn = row.endorsedOn();
        endorsement.validUntil = row.validUntil();
        return endorsement;
    }

    Endorsement endorsement() {
        return new Endorsement(listTypeCode, endorsedOn, validUntil);
    }
}
