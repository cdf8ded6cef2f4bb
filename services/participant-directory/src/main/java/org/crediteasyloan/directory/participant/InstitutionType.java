package org.crediteasyloan.directory.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.crediteasyloan.contracts.ParticipantKind;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What an institution is within its kind (机构类型), and the law that asks it for a licence. */
@Entity
@Immutable
@Table(name = "institution_type")
class InstitutionType {

    /** The only type nobody is proposed as: whoever may open one has it at once, and it is never anything else. */
    static final String SANDBOX_BANK = "SANDBOX_BANK";

    @Id
    String code;

    @Enumerated(EnumType.STRING)
    ParticipantKind kind;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "licence_basis_zh")
    @Nullable String licenceBasisZh;

    @SuppressWarnings("NullAway.Init")
    InstitutionType() {}

    boolean needsLicence() {
        return licenceBasisZh != null;
    }
}
