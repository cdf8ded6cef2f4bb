package org.crediteasyloan.kit.encryption;

import java.util.regex.Pattern;

/**
 * A key with the one algorithm it serves.
 *
 * @param id stands in every ciphertext made with it; an id once used names no other key
 */
public record EncryptionKey(String id, Algorithm algorithm, byte[] material) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");

    public EncryptionKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A key id is at most 32 small letters, digits and hyphens: " + id);
        }
        if (material.length != algorithm.keyBytes()) {
            throw new IllegalArgumentException("The key " + id + " has " + material.length + " bytes, "
                    + algorithm.code() + " takes " + algorithm.keyBytes());
        }
    }

    /** The material is for nobody's log. */
    @Override
    public String toString() {
        return "EncryptionKey[" + id + "]";
    }
}
