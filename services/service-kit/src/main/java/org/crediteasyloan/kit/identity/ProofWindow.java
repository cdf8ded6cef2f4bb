package org.crediteasyloan.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;

/** How old a DPoP proof may be, and how far the clock of its maker may run ahead. */
@ConfigMapping(prefix = "identity.proof")
public interface ProofWindow {

    @WithDefault("60s")
    Duration maxAge();

    @WithDefault("5s")
    Duration maxAhead();

    default boolean holds(Instant issuedAt, Instant now) {
        return !issuedAt.isBefore(now.minus(maxAge())) && !issuedAt.isAfter(now.plus(maxAhead()));
    }
}
