package org.crediteasyloan.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.Map;

/** An RSA key that signs as PS256 (RFC 7518, 3.5); nothing but the JDK is needed for it. */
public record SigningKey(RSAPrivateCrtKey privateKey) {

    public static final String ALGORITHM = "PS256";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MODULUS_BITS = 2048;
    private static final PSSParameterSpec PS256 =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC);

    public static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(MODULUS_BITS);
            return new SigningKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException noRsa) {
            throw new IllegalStateException("This Java has no RSA", noRsa);
        }
    }

    /** @param pem a private key in PKCS #8, as {@link #pem} writes it */
    static SigningKey ofPem(String pem) {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "");
        try {
            return new SigningKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64))));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("No RSA key in PKCS #8", unreadable);
        }
    }

    String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(privateKey.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    public Map<String, String> publicJwk() {
        return Map.of("kty", "RSA", "n", number(privateKey.getModulus()), "e", number(privateKey.getPublicExponent()));
    }

    /** The thumbprint of RFC 7638: what a token bound to this key carries as {@code cnf.jkt}. */
    public String thumbprint() {
        return hash("{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(publicJwk().get("e"), publicJwk().get("n")));
    }

    /** A compact JSON web signature over the claims. */
    public String sign(Map<String, ?> header, Map<String, ?> claims) {
        String content = encode(write(header)) + "." + encode(write(claims));
        try {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(PS256);
            signature.initSign(privateKey);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException noSignature) {
            throw new IllegalStateException("Cannot sign", noSignature);
        }
    }

    /** SHA-256, as thumbprints, token hashes and code challenges are written. */
    static String hash(String text) {
        try {
            return encode(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A leading zero byte, which Java writes for the sign, is not part of the number. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encode(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static byte[] write(Map<String, ?> json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
