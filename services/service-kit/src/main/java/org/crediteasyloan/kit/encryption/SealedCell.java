package org.crediteasyloan.kit.encryption;

import java.nio.charset.StandardCharsets;

/** Where a sealed value belongs: table, column and row. Bound into the ciphertext, so that none can be moved to another place. */
public final class SealedCell {

    private final String place;

    SealedCell(String place) {
        this.place = place;
    }

    /** What the ciphertext is bound to: its own header and the place. */
    byte[] associatedWith(String header) {
        return (header + '\0' + place).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return place.replace('\0', '/');
    }
}
