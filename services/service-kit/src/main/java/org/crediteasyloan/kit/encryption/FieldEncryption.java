package org.crediteasyloan.kit.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.crediteasyloan.kit.encryption.Algorithm.Direction;
import org.crediteasyloan.kit.encryption.Algorithm.SealBroken;

/** Seals and opens fields, and makes the keyed hashes by which a sealed value can be looked up. */
@ApplicationScoped
public class FieldEncryption {

    private static final String LOOKUP_ALGORITHM = "HmacSHA256";

    private final KeyService keys;
    private final EncryptionConfig config;
    private final SecureRandom random = new SecureRandom();

    FieldEncryption(KeyService keys, EncryptionConfig config) {
        this.keys = keys;
        this.config = config;
    }

    /** Seals with the newest key. The same text sealed twice looks different each time. */
    public Sealed seal(SealedCell cell, String plain) {
        EncryptionKey key = keys.ring().sealing();
        String header = Sealed.headerOf(key);
        byte[] nonce = new byte[Algorithm.NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = key.algorithm()
                    .run(
                            Direction.SEAL,
                            key.material(),
                            nonce,
                            cell.associatedWith(header),
                            plain.getBytes(StandardCharsets.UTF_8));
            return Sealed.of(
                    header,
                    ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (SealBroken impossible) {
            throw new IllegalStateException("Cannot seal " + cell, impossible);
        }
    }

    /**
     * Opens with whichever key it was sealed with. A text older than the encryption is given back as it is, while the configuration
     * still allows that.
     *
     * @throws IllegalStateException when it was changed, comes from another place, or its key is gone
     */
    public String open(SealedCell cell, Sealed sealed) {
        return sealed.parts().map(parts -> open(cell, parts)).orElseGet(() -> {
            if (!config.acceptsPlain()) {
                throw new IllegalStateException("Not sealed: " + cell);
            }
            return sealed.text();
        });
    }

    private String open(SealedCell cell, Sealed.Parts parts) {
        EncryptionKey key = keys.ring()
                .find(parts.keyId())
                .or(() -> keys.freshRing().find(parts.keyId()))
                .orElseThrow(() -> new IllegalStateException("The key " + parts.keyId() + " of " + cell + " is gone"));
        int textStart = Algorithm.NONCE_BYTES;
        if (!key.algorithm().code().equals(parts.algorithm()) || parts.bytes().length < textStart) {
            throw new IllegalStateException("Sealed otherwise than its key allows: " + cell);
        }
        try {
            byte[] plain = key.algorithm()
                    .run(
                            Direction.OPEN,
                            key.material(),
                            Arrays.copyOf(parts.bytes(), textStart),
                            cell.associatedWith(parts.header()),
                            Arrays.copyOfRange(parts.bytes(), textStart, parts.bytes().length));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (SealBroken broken) {
            throw new IllegalStateException("Changed, or not sealed for this place: " + cell, broken);
        }
    }

    /**
     * The same for the same text, and without the key no help in guessing it. A phone has eleven digits: its plain hash is as good
     * as the phone.
     *
     * @param purpose where the hash is kept; hashes of two purposes cannot be matched with each other
     */
    public String lookupHash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(LOOKUP_ALGORITHM);
            mac.init(new SecretKeySpec(keys.ring().lookupKey(), LOOKUP_ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((purpose + '\0' + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How a text that needs no new sealing begins. */
    String newestHeader() {
        return Sealed.headerOf(keys.ring().sealing());
    }
}
