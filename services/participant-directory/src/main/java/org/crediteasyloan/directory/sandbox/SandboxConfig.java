package org.crediteasyloan.directory.sandbox;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What a developer is told to call. */
@ConfigMapping(prefix = "sandbox")
interface SandboxConfig {

    /** The realm as the world reaches it. */
    String issuer();

    /** By name of the service what stands in front of the paths of its contract. */
    Map<String, String> services();
}
