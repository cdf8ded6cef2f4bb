package org.crediteasyloan.directory.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A published version of a table (已发布版本); never changes. */
@Entity
@Immutable
@Table(name = "reference_version")
@IdClass(ReferenceVersion.Key.class)
class ReferenceVersion {

    record Key(String name, long version) {}

    @Id
    String name;

    @Id
    long version;

    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    @Column(name = "drafted_by")
    String draftedBy;

    @Column(name = "published_by")
    String publishedBy;

    @Column(name = "published_at")
    Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    ReferenceVersion() {}

    static ReferenceVersion of(ReferenceTable table, ReferenceDraft draft, String publisher, Instant now) {
        ReferenceVersion version = new ReferenceVersion();
        version.name = table.name;
        version.version = table.publishedVersion;
        version.source = draft.source;
        version.content = draft.content;
        version.draftedBy = draft.draftedBy;
        version.publishedBy = publisher;
        version.publishedAt = now;
        return version;
    }
}
