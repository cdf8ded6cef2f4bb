package org.crediteasyloan.kit.test.tokens;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An RSA key pair that signs tokens.
 *
 * <p>The pair of the run is generated once and kept in system properties, because Quarkus loads this class through
 * several class loaders and all of them have to sign with the key the service was given.
 */
record SigningKey(PublicKey publicKey, PrivateKey privateKey) {

    private static final String PREFIX = "org.crediteasyloan.kit.test.token-key.";

    static SigningKey ofThisRun() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(PREFIX + "private") == null) {
                SigningKey generated = generate();
                System.setProperty(PREFIX + "public", encode(generated.publicKey.getEncoded()));
                System.setProperty(PREFIX + "private", encode(generated.privateKey.getEncoded()));
            }
        }
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            Base64.Decoder decoder = Base64.getDecoder();
            return new SigningKey(
                    factory.generatePublic(
                            new X509EncodedKeySpec(decoder.decode(System.getProperty(PREFIX + "public")))),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(decoder.decode(System.getProperty(PREFIX + "private")))));
        } catch (GeneralSecurityException noRsa) {
            throw new IllegalStateException("This Java cannot read its own RSA key", noRsa);
        }
    }

    static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException noRsa) {
            throw new IllegalStateException("This Java has no RSA", noRsa);
        }
    }

    /** A name of the key by which a token says who signed it. */
    String id() {
        return ProofKey.urlEncode(ProofKey.sha256(publicKeyText()));
    }

    /** The public half as a JSON Web Key. */
    String publicJwk() {
        RSAPublicKey rsa = (RSAPublicKey) publicKey;
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(id(), unsigned(rsa.getModulus()), unsigned(rsa.getPublicExponent()));
    }

    /** The public half as text: base64 of its X.509 form. */
    String publicKeyText() {
        return encode(publicKey.getEncoded());
    }

    /** The compact form of a JSON web signature (RS256, whatever the header says) over these claims. */
    String sign(String headerJson, String claimsJson) {
        String content = urlEncode(headerJson) + "." + urlEncode(claimsJson);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException noSignature) {
            throw new IllegalStateException("A token could not be signed", noSignature);
        }
    }

    /** Without the leading zero byte that Java writes for the sign. */
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return ProofKey.urlEncode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String urlEncode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
