package org.crediteasyloan.directory.sandbox;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What a developer is told to call. */
@ConfigMapping(prefix = "sandbox")
interface SandboxConfig {

    /** The realm as the world reaches it. */
    String issuer();

    /** What stands in front of the paths of the whitelist's contract. */
    Optional<String> whitelistUrl();
}
