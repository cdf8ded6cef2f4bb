package org.crediteasyloan.directory.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A sandbox bank (沙箱银行) of one person, and what the identity provider has still to be told of it. */
@Entity
@DynamicUpdate
@Table(name = "sandbox")
class Sandbox {

    /** Longer than all requests to the identity provider together. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** Whoever changes it tells the identity provider itself; should it die, another one does. */
    private static final Duration UNTIL_ANOTHER_TELLS = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int PAUSES_GROW_UNTIL = 10;

    @Id
    UUID id;

    @Column(name = "participant_code")
    String participantCode;

    String owner;

    @Column(name = "key_thumbprint")
    String keyThumbprint;

    @JdbcTypeCode(SqlTypes.JSON)
    String jwk;

    @Enumerated(EnumType.STRING)
    SandboxState state;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "ended_at")
    @Nullable Instant endedAt;

    @Column(name = "due_at")
    @Nullable Instant dueAt;

    @Nullable UUID lease;

    int failures;

    @SuppressWarnings("NullAway.Init")
    Sandbox() {}

    static Sandbox opened(
            UUID id, ParticipantCode code, String owner, String jwk, String keyThumbprint, Instant now, Duration term) {
        Sandbox sandbox = new Sandbox();
        sandbox.id = id;
        sandbox.participantCode = code.value();
        sandbox.owner = owner;
        sandbox.jwk = jwk;
        sandbox.keyThumbprint = keyThumbprint;
        sandbox.state = SandboxState.PREPARING;
        sandbox.openedAt = now;
        sandbox.endsAt = now.plus(term);
        sandbox.dueAt = now.plus(UNTIL_ANOTHER_TELLS);
        return sandbox;
    }

    ParticipantCode code() {
        return new ParticipantCode(participantCode);
    }

    /** False when that is so already. */
    boolean end(Instant now) {
        if (!state.goesOn()) {
            return false;
        }
        state = SandboxState.ENDING;
        failures = 0;
        // Whoever is making its client right now is waited for, or the client would come after its end.
        if (lease == null) {
            dueAt = now.plus(UNTIL_ANOTHER_TELLS);
        }
        return true;
    }

    /** Whether somebody may tell the identity provider now: whoever just changed it at once, anybody else when it is due. */
    boolean mayBeTold(boolean hasJustChanged, Instant now) {
        return dueAt != null && (!dueAt.isAfter(now) || hasJustChanged && lease == null);
    }

    void leaseTo(UUID holder, Instant now) {
        lease = holder;
        dueAt = now.plus(LEASE);
    }

    /** @param was the state in which the identity provider was told */
    void told(SandboxState was, Instant now) {
        lease = null;
        failures = 0;
        if (was != state) {
            // It ended while its client was made: there is one to be disabled.
            dueAt = now;
            return;
        }
        dueAt = null;
        if (state == SandboxState.ENDING) {
            state = SandboxState.ENDED;
            endedAt = now;
        } else {
            state = SandboxState.READY;
        }
    }

    /** Later with each failure. */
    void notTold(Instant now) {
        lease = null;
        Duration pause = UNTIL_ANOTHER_TELLS.multipliedBy(1L << Math.min(failures, PAUSES_GROW_UNTIL));
        dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        failures++;
    }
}
