package org.crediteasyloan.kit.test.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key file of a test run: one key that seals, one for lookups, both made anew. */
final class FieldKeys {

    private static final int KEY_BYTES = 32;

    private FieldKeys() {}

    static String write(Path file) {
        try {
            return Files.writeString(file, content()).toString();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write the key file " + file, failed);
        }
    }

    private static String content() {
        return """
                {
                  "sealWith": "k1",
                  "keys": [{"id": "k1", "algorithm": "aes-256-gcm", "createdAt": "2026-01-01T00:00:00Z", "material": "%s"}],
                  "lookupKey": "%s"
                }
                """.formatted(randomKey(), randomKey());
    }

    private static String randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
