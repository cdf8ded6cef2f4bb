package org.crediteasyloan.directory.sandbox;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where clients are made, and as whom. */
@ConfigMapping(prefix = "client-registry")
interface ClientRegistryConfig {

    /** The realm as the directory reaches it: {@code https://identity.example/realms/credit-easy-loan}. */
    URI realmUrl();

    /** What the directory itself signs in as. */
    String clientId();

    /** Its private key, RSA in PKCS #8, PEM. Without it no sandbox bank is opened. */
    Optional<Path> keyFile();

    /** For each request. */
    Duration timeout();
}
