package org.crediteasyloan.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A signed head (签名链头): where the chain of seals stood at a moment. Whoever holds a head can tell whether anything before it was
 * touched since.
 *
 * @param number counts from 1 within the service
 * @param sealNumber the last seal it speaks for; 0 when nothing was sealed yet
 * @param sealHash the hash of that seal
 * @param entryCount how many entries all seals up to it hold
 * @param previousHash the hash of the head before
 * @param signature Ed25519 over all other fields
 */
public record Head(
        String service,
        long number,
        Instant signedAt,
        long sealNumber,
        String sealHash,
        long entryCount,
        String previousHash,
        String keyId,
        String signature) {

    private static final int FIELDS = 9;
    private static final String PURPOSE = "audit head\n";

    /** Where a chain of heads stands, for the next one to go on. */
    public record Place(long number, String hash) {

        public static final Place START = new Place(0, Hashes.NONE);
    }

    /** The first or next head, signed with this key. */
    public static Head sign(String service, Place before, Seal.Place seals, Instant signedAt, HeadKey key)
            throws GeneralSecurityException {
        Head unsigned = new Head(
                service,
                before.number() + 1,
                signedAt,
                seals.number(),
                seals.hash(),
                seals.entryCount(),
                before.hash(),
                key.keyId(),
                "");
        String signature = HexFormat.of().formatHex(key.sign(unsigned.signedText()));
        return new Head(
                service,
                unsigned.number,
                signedAt,
                unsigned.sealNumber,
                unsigned.sealHash,
                unsigned.entryCount,
                unsigned.previousHash,
                unsigned.keyId,
                signature);
    }

    public String line() {
        return text() + "\t" + signature;
    }

    /** What the next head names as the one before. */
    public String hash() {
        return Hashes.sha256("head", line().getBytes(StandardCharsets.UTF_8));
    }

    byte[] signedText() {
        return (PURPOSE + text()).getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        return Fields.line(service, number, signedAt, sealNumber, sealHash, entryCount, previousHash, keyId);
    }

    /** Reads a head that is written in the one way {@link #line} writes it. */
    static Head read(byte[] line) {
        Fields fields = Fields.read(line, FIELDS);
        Head head = new Head(
                fields.text(0),
                fields.number(1),
                fields.instant(2),
                fields.number(3),
                fields.text(4),
                fields.number(5),
                fields.text(6),
                fields.text(7),
                fields.text(8));
        if (!head.line().equals(new String(line, StandardCharsets.UTF_8))) {
            throw new Unreadable("is not written as heads are");
        }
        return head;
    }
}
