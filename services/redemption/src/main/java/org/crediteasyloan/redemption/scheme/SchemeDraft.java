package org.crediteasyloan.redemption.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The open draft of a scheme's next version (草案); at most one a scheme. */
@Entity
@Table(name = "scheme_draft")
class SchemeDraft {

    @Id
    @Column(name = "scheme_code")
    String schemeCode;

    long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    String terms;

    @Column(name = "drafted_by")
    String draftedBy;

    @Column(name = "drafted_at")
    Instant draftedAt;

    @SuppressWarnings("NullAway.Init")
    SchemeDraft() {}
}
