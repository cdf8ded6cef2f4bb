package org.crediteasyloan.profile.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An issuer of electronic business licences that signs what a test asks for and revokes what it says. */
@ApplicationScoped
public class SampleLicences implements LicenceIssuer {

    private static final String KEY_ID = "issuer-key";
    private static final int KEY_BITS = 2048;

    private final RsaJsonWebKey key = generate();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    public String sign(Map<String, ?> claims) {
        return sign(claims, key, AlgorithmIdentifiers.RSA_PSS_USING_SHA256);
    }

    /** Under the same name by a key nobody knows. */
    public String forge(Map<String, ?> claims) {
        return sign(claims, generate(), AlgorithmIdentifiers.RSA_PSS_USING_SHA256);
    }

    /** By the right key in a way that is not accepted. */
    public String signOldFashioned(Map<String, ?> claims) {
        return sign(claims, key, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    public void revoke(String licenceNo) {
        revoked.add(licenceNo);
    }

    @Override
    public Optional<PublicKey> key(String keyId) {
        return keyId.equals(KEY_ID) ? Optional.of(key.getRsaPublicKey()) : Optional.empty();
    }

    @Override
    public boolean isRevoked(String licenceNo) {
        return revoked.contains(licenceNo);
    }

    private static String sign(Map<String, ?> claims, RsaJsonWebKey signingKey, String algorithm) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(KEY_ID);
        signature.setKey(signingKey.getPrivateKey());
        signature.setPayload(JsonUtil.toJson(Map.copyOf(claims)));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RsaJsonWebKey generate() {
        try {
            return RsaJwkGenerator.generateJwk(KEY_BITS);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
