package org.crediteasyloan.kit.encryption;

import java.util.Base64;
import java.util.Optional;

/**
 * A value as it lies in its column: {@code sealed:<algorithm>:<key id>:<nonce, ciphertext and tag in base64url>}. A type of its own,
 * so that nobody shows it or compares it by mistake.
 *
 * @param text the column's content; plain where the row is older than its encryption
 */
public record Sealed(String text) {

    private static final String MARK = "sealed:";
    private static final int PARTS = 4;

    record Parts(String algorithm, String keyId, byte[] bytes) {

        String header() {
            return headerOf(algorithm, keyId);
        }
    }

    static String headerOf(EncryptionKey key) {
        return headerOf(key.algorithm().code(), key.id());
    }

    private static String headerOf(String algorithm, String keyId) {
        return MARK + algorithm + ":" + keyId + ":";
    }

    static Sealed of(String header, byte[] bytes) {
        return new Sealed(header + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when the text was never sealed. */
    Optional<Parts> parts() {
        if (!text.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] parts = text.split(":", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalStateException("A sealed text is cut off");
        }
        try {
            return Optional.of(
                    new Parts(parts[1], parts[2], Base64.getUrlDecoder().decode(parts[3])));
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException("A sealed text is damaged", noBase64);
        }
    }
}
