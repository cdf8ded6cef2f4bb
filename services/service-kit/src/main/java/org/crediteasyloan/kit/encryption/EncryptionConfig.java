package org.crediteasyloan.kit.encryption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Keys and the walk over what older keys sealed. */
@ConfigMapping(prefix = "encryption")
public interface EncryptionConfig {

    Path keyFile();

    /** Whether a text that was never sealed is read; to be ended once no plain text is left. */
    @WithDefault("true")
    boolean acceptsPlain();

    /** How often the walk goes on, as a schedule says it; {@code off} stops it. */
    String walkEvery();

    /** How long a finished walk is trusted before the tables are looked at again. */
    @WithDefault("24h")
    Duration walkAgainAfter();
}
