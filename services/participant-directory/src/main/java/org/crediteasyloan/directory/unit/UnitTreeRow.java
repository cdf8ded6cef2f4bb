package org.crediteasyloan.directory.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The tree of one institution as last told, whole, as JSON. */
@Entity
@Table(name = "unit_tree")
class UnitTreeRow {

    @Id
    @Column(name = "participant_code")
    String participantCode;

    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    String state;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    UnitTreeRow() {}
}
