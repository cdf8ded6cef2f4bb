package org.crediteasyloan.kit.encryption;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys of one moment: one that seals, all that open, and one for lookups, which never rotates by itself. */
public final class KeyRing {

    private static final int LEAST_LOOKUP_BYTES = 32;

    private final EncryptionKey sealing;
    private final Map<String, EncryptionKey> keysById;
    private final byte[] lookupKey;

    public KeyRing(String sealingId, List<EncryptionKey> keys, byte[] lookupKey) {
        this.keysById = keys.stream()
                .collect(Collectors.toMap(EncryptionKey::id, Function.identity(), (first, second) -> {
                    throw new IllegalArgumentException("Two keys have the id " + first.id());
                }));
        this.sealing = find(sealingId)
                .orElseThrow(() -> new IllegalArgumentException("The key that seals is missing: " + sealingId));
        if (lookupKey.length < LEAST_LOOKUP_BYTES) {
            throw new IllegalArgumentException("The key for lookups is shorter than " + LEAST_LOOKUP_BYTES + " bytes");
        }
        this.lookupKey = lookupKey.clone();
    }

    EncryptionKey sealing() {
        return sealing;
    }

    Optional<EncryptionKey> find(String id) {
        return Optional.ofNullable(keysById.get(id));
    }

    byte[] lookupKey() {
        return lookupKey.clone();
    }
}
