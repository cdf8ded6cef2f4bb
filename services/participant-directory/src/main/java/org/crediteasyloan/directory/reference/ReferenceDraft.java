package org.crediteasyloan.directory.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The open draft of a table's next version (草案); at most one a table. */
@Entity
@Table(name = "reference_draft")
class ReferenceDraft {

    @Id
    String name;

    long revision;

    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    @Column(name = "drafted_by")
    String draftedBy;

    @Column(name = "drafted_at")
    Instant draftedAt;

    @SuppressWarnings("NullAway.Init")
    ReferenceDraft() {}
}
