package org.crediteasyloan.kit.test.tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A DPoP proof in the making (RFC 9449), good for one request; every step gives a new one. */
public final class TestProof {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Stands for the moment in which the proof is written down. */
    private static final Object WHEN_WRITTEN = new Object();

    private final Map<String, Object> header;
    private final Map<String, Object> claims;
    private final ProofKey key;

    private TestProof(Map<String, Object> header, Map<String, Object> claims, ProofKey key) {
        this.header = header;
        this.claims = claims;
        this.key = key;
    }

    /** @param url without query, as the service sees it */
    public static TestProof of(ProofKey key, String method, String url, String accessToken) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", url);
        claims.put("iat", WHEN_WRITTEN);
        claims.put("ath", ProofKey.urlEncode(ProofKey.sha256(accessToken)));
        return new TestProof(Map.of("typ", "dpop+jwt", "alg", "ES256", "jwk", key.publicJwk()), claims, key);
    }

    public TestProof with(String claim, Object value) {
        return new TestProof(header, changed(claims, claim, value), key);
    }

    public TestProof without(String claim) {
        Map<String, Object> fewer = new LinkedHashMap<>(claims);
        fewer.remove(claim);
        return new TestProof(header, fewer, key);
    }

    public TestProof withHeader(String name, Object value) {
        return new TestProof(changed(header, name, value), claims, key);
    }

    public TestProof withoutHeader(String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(header);
        fewer.remove(name);
        return new TestProof(fewer, claims, key);
    }

    /** The same proof, which still shows its key but is signed by another. */
    public TestProof signedBy(ProofKey other) {
        return new TestProof(header, claims, other);
    }

    /** Header and claims without a signature, for signatures of other kinds. */
    public String unsigned() {
        Map<String, Object> written = new LinkedHashMap<>(claims);
        written.replace("iat", WHEN_WRITTEN, Instant.now().getEpochSecond());
        return encode(header) + "." + encode(written);
    }

    /** What to send in the header {@code DPoP}. */
    public String text() {
        String content = unsigned();
        return content + "." + ProofKey.urlEncode(key.sign(content));
    }

    private static Map<String, Object> changed(Map<String, Object> map, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(map);
        changed.put(name, value);
        return changed;
    }

    private static String encode(Map<String, Object> json) {
        try {
            return ProofKey.urlEncode(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + json, notJson);
        }
    }
}
