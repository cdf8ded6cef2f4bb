package org.crediteasyloan.local.key;

import java.security.SecureRandom;
import java.time.Instant;

/** A key as the key file writes it; the material is base64 there. */
public record FieldKey(String id, String algorithm, Instant createdAt, byte[] material) {

    /** Algorithms the services know, and the length of their keys. */
    enum Algorithm {
        AES("aes-256-gcm", 32),
        SM4("sm4-gcm", 16);

        final String code;
        final int keyBytes;

        Algorithm(String code, int keyBytes) {
            this.code = code;
            this.keyBytes = keyBytes;
        }
    }

    static FieldKey create(String id, Algorithm algorithm, Instant now) {
        return new FieldKey(id, algorithm.code, now, random(algorithm.keyBytes));
    }

    static byte[] random(int bytes) {
        byte[] material = new byte[bytes];
        new SecureRandom().nextBytes(material);
        return material;
    }
}
