package org.crediteasyloan.directory.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** The directory's own key at the identity provider: it signs as PS256 (RFC 7518, 3.5). */
record MachineKey(RSAPrivateCrtKey privateKey) {

    private static final PSSParameterSpec PS256 =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Read for each use, so that a replaced file counts at once. */
    static MachineKey in(Path pem) {
        try {
            String base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
            return new MachineKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key " + pem, unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new IllegalStateException("No RSA key in PKCS #8: " + pem, noKey);
        }
    }

    Map<String, String> publicJwk() {
        return Map.of("kty", "RSA", "n", number(privateKey.getModulus()), "e", number(privateKey.getPublicExponent()));
    }

    /** A compact JSON Web Signature. */
    String sign(Map<String, ?> header, Map<String, ?> claims) {
        String content = encode(write(header)) + "." + encode(write(claims));
        try {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(PS256);
            signature.initSign(privateKey);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot sign", impossible);
        }
    }

    /** SHA-256, base64url, as thumbprints and hashes of tokens are written. */
    static String hash(String text) {
        try {
            return encode(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the zero Java writes in front for the sign. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static byte[] write(Map<String, ?> json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
