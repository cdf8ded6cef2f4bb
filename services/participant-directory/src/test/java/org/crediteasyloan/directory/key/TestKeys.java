package org.crediteasyloan.directory.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Public keys as tests register them. */
public final class TestKeys {

    private TestKeys() {}

    public static Map<String, Object> rsa(String kid, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
            return new HashMap<>(Map.of(
                    "kty",
                    "RSA",
                    "use",
                    "sig",
                    "alg",
                    "PS256",
                    "kid",
                    kid,
                    "n",
                    number(key.getModulus()),
                    "e",
                    number(key.getPublicExponent())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Map<String, Object> ellipticCurve(String kid, String curve, String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve.equals("P-256") ? "secp256r1" : "secp384r1"));
            ECPublicKey key = (ECPublicKey) generator.generateKeyPair().getPublic();
            return new HashMap<>(Map.of(
                    "kty",
                    "EC",
                    "use",
                    "sig",
                    "alg",
                    algorithm,
                    "kid",
                    kid,
                    "crv",
                    curve,
                    "x",
                    number(key.getW().getAffineX()),
                    "y",
                    number(key.getW().getAffineY())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the zero byte Java writes for the sign. */
    static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
