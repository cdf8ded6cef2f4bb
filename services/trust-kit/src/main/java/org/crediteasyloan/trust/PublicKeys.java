package org.crediteasyloan.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The keys an auditor trusts: a file with a line {@code keyId, from, through, public key} for each, divided by tabs; through is
 * empty for the key in use. The auditor gets it by another way than the archive.
 */
public final class PublicKeys implements HeadTrust {

    private static final int FIELDS = 4;

    private final Map<String, Trusted> keys;

    private PublicKeys(Map<String, Trusted> keys) {
        this.keys = Map.copyOf(keys);
    }

    private record Trusted(PublicKey key, Instant from, Instant through) {}

    /** The public half of a key as a line of the file. */
    public record Line(String keyId, String keyHex) {

        static Line of(PublicKey key) {
            return new Line(keyIdOf(key), HexFormat.of().formatHex(key.getEncoded()));
        }

        public String trustedBetween(Instant from, Optional<Instant> through) {
            return Fields.line(keyId, from, through.map(Instant::toString).orElse(""), keyHex);
        }
    }

    public static PublicKeys read(Path file) throws IOException, GeneralSecurityException {
        return of(Files.readAllLines(file));
    }

    public static PublicKeys of(Iterable<String> lines) throws GeneralSecurityException {
        Map<String, Trusted> keys = new HashMap<>();
        for (String line : lines) {
            Fields fields = Fields.read(line.getBytes(StandardCharsets.UTF_8), FIELDS);
            PublicKey key = KeyFactory.getInstance(KeyFile.ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Hashes.bytesOf(fields.text(3))));
            if (!keyIdOf(key).equals(fields.text(0))) {
                throw new GeneralSecurityException("The key " + fields.text(0) + " has another id: " + keyIdOf(key));
            }
            Instant through = fields.text(2).isEmpty() ? Instant.MAX : fields.instant(2);
            keys.put(fields.text(0), new Trusted(key, fields.instant(1), through));
        }
        return new PublicKeys(keys);
    }

    /** The id of a key follows from the key, so that no other key can take its name. */
    static String keyIdOf(PublicKey key) {
        return Hashes.sha256(key.getEncoded()).substring(0, 16);
    }

    @Override
    public Optional<String> refuse(Head head) {
        Trusted trusted = keys.get(head.keyId());
        if (trusted == null) {
            return Optional.of("is signed with the key " + head.keyId() + ", which is not trusted");
        }
        if (head.signedAt().isBefore(trusted.from) || head.signedAt().isAfter(trusted.through)) {
            return Optional.of("is signed with the key " + head.keyId() + " at a time this key is not trusted for");
        }
        try {
            Signature signature = Signature.getInstance(KeyFile.ALGORITHM);
            signature.initVerify(trusted.key);
            signature.update(head.signedText());
            return signature.verify(Hashes.bytesOf(head.signature())) ? Optional.empty() : wrongSignature();
        } catch (GeneralSecurityException | Unreadable malformed) {
            return wrongSignature();
        }
    }

    private static Optional<String> wrongSignature() {
        return Optional.of("has a signature that does not fit");
    }
}
