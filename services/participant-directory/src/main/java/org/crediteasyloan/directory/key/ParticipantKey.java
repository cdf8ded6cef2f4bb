package org.crediteasyloan.directory.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A public key of an institution (机构公钥). */
@Entity
@IdClass(ParticipantKey.Key.class)
@Table(name = "participant_key")
class ParticipantKey {

    record Key(String participantCode, String kid) implements Serializable {}

    enum State {
        ACTIVE,
        RETIRED
    }

    @Id
    @Column(name = "participant_code")
    String participantCode;

    @Id
    String kid;

    @JdbcTypeCode(SqlTypes.JSON)
    String jwk;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "registered_by")
    String registeredBy;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "retired_by")
    @Nullable String retiredBy;

    @Column(name = "retired_at")
    @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    ParticipantKey() {}

    boolean isUsableOn(LocalDate day) {
        return state == State.ACTIVE && !day.isAfter(expiresOn);
    }

    void retire(String subject, Instant now) {
        state = State.RETIRED;
        retiredBy = subject;
        retiredAt = now;
    }
}
