package org.crediteasyloan.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in lower-case hexadecimal: one way to write each hash, so that equal hashes are equal texts. */
public final class Hashes {

    /** What stands where there is no earlier seal or head. */
    static final String NONE = "0".repeat(64);

    static final int TEXT_LENGTH = 64;

    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})*");

    private Hashes() {}

    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    public static String sha256(String content) {
        return sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    /** @param purpose keeps a hash made for one purpose from standing in for another */
    static String sha256(String purpose, byte[] content) {
        MessageDigest digest = digest();
        digest.update(purpose.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return HexFormat.of().formatHex(digest.digest(content));
    }

    static byte[] bytesOf(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new Unreadable("is not lower-case hexadecimal");
        }
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
