package org.crediteasyloan.kit.test.infrastructure;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event to put into a topic in CloudEvents 1.0 binary mode.
 *
 * @param key the aggregate's id
 * @param data JSON text; empty for a tombstone
 */
public record CloudEvent(UUID id, String type, URI source, Instant at, String key, Optional<String> data) {

    /** A new event of that type, from the test, now. */
    public static CloudEvent of(String type, String key, String data) {
        return new CloudEvent(UUID.randomUUID(), type, URI.create("/test"), Instant.now(), key, Optional.of(data));
    }

    /** The removal of the aggregate from a compacted topic. */
    public static CloudEvent tombstone(String type, String key) {
        return new CloudEvent(UUID.randomUUID(), type, URI.create("/test"), Instant.now(), key, Optional.empty());
    }
}
