package org.crediteasyloan.directory.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One table of reference data as last published, whole, as JSON. */
@Entity
@Table(name = "reference_data")
class ReferenceDatum {

    @Id
    String name;

    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    String state;

    @Column(name = "published_by")
    String publishedBy;

    @Column(name = "published_at")
    Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    ReferenceDatum() {}
}
