package org.crediteasyloan.directory.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one person asked to be changed of an institution that works, as long as no other person has granted it (待批变更). */
@Entity
@IdClass(AskedChange.Key.class)
@Table(name = "asked_change")
class AskedChange {

    record Key(String participantCode, Subject subject) implements Serializable {}

    /** What is to be changed. */
    enum Subject {
        LICENCE,
        REACH
    }

    @Id
    @Column(name = "participant_code")
    String participantCode;

    @Id
    @Enumerated(EnumType.STRING)
    Subject subject;

    /** Of this very wish: whoever grants it names the one that was read. */
    @Column(name = "change_id")
    UUID changeId;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @SuppressWarnings("NullAway.Init")
    AskedChange() {}
}
