package org.crediteasyloan.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

/** A signing key in a file of two lines: the id of the key, then the private key (PKCS #8) in hexadecimal. */
public record KeyFile(String keyId, PrivateKey privateKey) implements HeadKey {

    static final String ALGORITHM = "Ed25519";

    public static KeyFile read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() != 2) {
            throw new IOException(file + " is no signing key: it has " + lines.size() + " lines instead of 2");
        }
        PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Hashes.bytesOf(lines.getLast())));
        return new KeyFile(lines.getFirst(), key);
    }

    /** Makes a new key at this path, whole or not at all, readable by its owner only; gives the public half. */
    public static PublicKeys.Line make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        PublicKeys.Line publicHalf = PublicKeys.Line.of(pair.getPublic());
        Path next = Files.createTempFile(
                Files.createDirectories(file.toAbsolutePath().getParent()),
                "key",
                ".next",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                next,
                publicHalf.keyId() + "\n"
                        + HexFormat.of().formatHex(pair.getPrivate().getEncoded()) + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return publicHalf;
    }

    @Override
    public byte[] sign(byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(privateKey);
        signature.update(text);
        return signature.sign();
    }
}
