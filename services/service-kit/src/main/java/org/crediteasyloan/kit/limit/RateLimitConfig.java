package org.crediteasyloan.kit.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a caller may ask of a service; the figures stand in the kit's defaults and in docs/configuration.md. */
@ConfigMapping(prefix = "rate-limit")
public interface RateLimitConfig {

    /** Instances of the service that share the load; each grants its part of the rates. */
    @WithDefault("1")
    int instances();

    /** An institution, its people and machines together. */
    Limit participant();

    /** A person who belongs to no institution. */
    Limit person();

    /** An address, for calls without a valid token. */
    Limit address();

    public interface Limit {

        double perSecond();

        /** What may come at once after a silence. */
        int burst();
    }
}
