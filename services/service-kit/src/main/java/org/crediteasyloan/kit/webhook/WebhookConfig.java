package org.crediteasyloan.kit.webhook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/** How receivers are called; the figures stand in the kit's defaults and in docs/configuration.md. */
@ConfigMapping(prefix = "webhook")
public interface WebhookConfig {

    /** How often the service looks for what is to be told, or {@code off}. */
    String every();

    /** For the name's addresses, and again for connection and answer together. */
    Duration callTimeout();

    /** Calls at one time, of all receivers; a receiver gets one at a time. */
    int maxCalls();

    /** How long to wait after the first failure, the second and so on; after the last one as after it. */
    List<Duration> retryAfter();

    /** A receiver that has taken nothing for so long is not called any more. */
    Duration giveUpAfter();

    /** How long calls are signed with the secret before, too. */
    Duration secretOverlap();

    /** Whether this machine itself may be called, without TLS too: for the local platform and tests. */
    boolean loopbackAllowed();
}
