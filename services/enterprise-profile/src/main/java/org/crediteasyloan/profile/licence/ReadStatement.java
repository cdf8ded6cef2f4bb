package org.crediteasyloan.profile.licence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Optional;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.registry.LicenceIssuer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Reads a statement that the issuer signed, as a compact JSON Web Signature (RFC 7515), PS256 or ES256. */
@ApplicationScoped
class ReadStatement {

    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final LicenceIssuer issuer;
    private final ObjectMapper mapper;

    ReadStatement(LicenceIssuer issuer, ObjectMapper mapper) {
        this.issuer = issuer;
        // The issuer may say more than is asked here, and has to say all of that.
        this.mapper = mapper.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    /** @throws Refusal {@code licence-statement-malformed}, {@code licence-signature-wrong} */
    LicenceStatement read(String compact) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ALGORITHMS);
            signature.setCompactSerialization(compact);
            Optional<PublicKey> key =
                    Optional.ofNullable(signature.getKeyIdHeaderValue()).flatMap(issuer::key);
            if (key.isEmpty() || !isSigned(signature, key.get())) {
                throw Refusal.of(LicenceRule.LICENCE_SIGNATURE_WRONG);
            }
            return mapper.readValue(signature.getPayload(), LicenceStatement.class);
        } catch (JoseException | JsonProcessingException unreadable) {
            throw Refusal.of(LicenceRule.LICENCE_STATEMENT_MALFORMED);
        }
    }

    /** A key of another kind than the algorithm needs has not signed it either. */
    private static boolean isSigned(JsonWebSignature signature, PublicKey key) {
        signature.setKey(key);
        try {
            return signature.verifySignature();
        } catch (JoseException otherKeyOrAlgorithm) {
            return false;
        }
    }
}
