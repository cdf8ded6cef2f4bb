package org.crediteasyloan.redemption.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A published version of a scheme (政策版本); never changes. */
@Entity
@Immutable
@Table(name = "scheme_version")
class SchemeVersion {

    @Id
    UUID id;

    @Column(name = "scheme_code")
    String schemeCode;

    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    String terms;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_until")
    LocalDate validUntil;

    @Column(name = "drafted_by")
    String draftedBy;

    @Column(name = "published_by")
    String publishedBy;

    @Column(name = "published_at")
    Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    SchemeVersion() {}
}
