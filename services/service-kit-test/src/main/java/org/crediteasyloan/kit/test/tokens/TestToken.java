package org.crediteasyloan.kit.test.tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A token in the making; every step gives a new one, so a fixture can be varied without being spoiled. */
public final class TestToken {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> header;
    private final Map<String, Object> claims;
    private final SigningKey key;
    private final Optional<ProofKey> proofKey;

    private TestToken(
            Map<String, Object> header, Map<String, Object> claims, SigningKey key, Optional<ProofKey> proofKey) {
        this.header = header;
        this.claims = claims;
        this.key = key;
        this.proofKey = proofKey;
    }

    static TestToken of(String subject) {
        Instant issuedAt = Instant.now().minus(Duration.ofMinutes(1));
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", TestTokens.ISSUER);
        claims.put("aud", TestTokens.ISSUER);
        claims.put("typ", "Bearer");
        claims.put("sub", subject);
        claims.put("preferred_username", subject);
        claims.put("subject_kind", "PERSON");
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", issuedAt.plus(Duration.ofMinutes(11)).getEpochSecond());
        SigningKey key = SigningKey.ofThisRun();
        return new TestToken(headerOf(key), claims, key, Optional.empty());
    }

    private static Map<String, Object> headerOf(SigningKey key) {
        return Map.of("alg", "RS256", "typ", "JWT", "kid", key.id());
    }

    /** With this claim added or replaced. */
    public TestToken with(String claim, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new TestToken(header, changed, key, proofKey);
    }

    /** With the claim removed, to see what a service makes of a token that lacks it. */
    public TestToken without(String claim) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.remove(claim);
        return new TestToken(header, changed, key, proofKey);
    }

    /** With this field of the token's own header, whatever the signature is made with. */
    public TestToken withHeader(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(header);
        changed.put(name, value);
        return new TestToken(changed, claims, key, proofKey);
    }

    /** With these duties and no others, where Keycloak puts realm roles. */
    public TestToken withDuties(String... duties) {
        return with("realm_access", Map.of("roles", List.of(duties)));
    }

    /** The same claims, signed by a new key that the issuer has just begun to use. */
    public TestToken afterRotation() {
        SigningKey fresh = SigningKey.generate();
        TestIssuer.add(fresh);
        return new TestToken(headerOf(fresh), claims, fresh, proofKey);
    }

    /** The same claims, signed by a key nobody trusts under the name of the trusted one. */
    public TestToken forged() {
        return new TestToken(header, claims, SigningKey.generate(), proofKey);
    }

    /** The same token, an hour after its end. */
    public TestToken expired() {
        Instant endedAt = Instant.now().minus(Duration.ofHours(1));
        return with("iat", endedAt.minus(Duration.ofMinutes(10)).getEpochSecond())
                .with("exp", endedAt.getEpochSecond());
    }

    /** The same token, issued for another system. */
    public TestToken forOtherAudience() {
        return with("aud", "another-system");
    }

    /** The same token, issued by someone else with the right key. */
    public TestToken fromOtherIssuer() {
        return with("iss", "another-issuer");
    }

    /** Good only together with a proof of this key, in the words of Keycloak, which says a little more than the standard. */
    public TestToken boundTo(ProofKey holder) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.put("cnf", Map.of("jkt", holder.thumbprint(), "kc-jkt-type", "DPoP"));
        return new TestToken(header, changed, key, Optional.of(holder));
    }

    /** The same token, not bound to any key. */
    public TestToken unbound() {
        TestToken free = without("cnf");
        return new TestToken(header, free.claims, key, Optional.empty());
    }

    /** Sends the token with a REST Assured request as it has to be sent: {@code given().filter(token.sent())}. */
    public Filter sent() {
        return (request, response, chain) -> {
            signed().headers(request.getMethod(), URI.create(request.getURI())).forEach(request::header);
            return chain.next(request, response);
        };
    }

    /** The token signed once, to be sent as often as one likes. */
    public Signed signed() {
        return new Signed(bearer(), proofKey);
    }

    /** @param proofKey of a bound token */
    public record Signed(String token, Optional<ProofKey> proofKey) {

        /** With a fresh proof after {@code DPoP} when the token is bound, else after {@code Bearer}. */
        public Map<String, String> headers(String method, URI uri) {
            String url = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
            return proofKey.map(holder -> Map.of(
                            "Authorization",
                            "DPoP " + token,
                            "DPoP",
                            TestProof.of(holder, method, url, token).text()))
                    .orElseGet(() -> Map.of("Authorization", "Bearer " + token));
        }
    }

    /** The token itself, to send after {@code Bearer} or {@code DPoP}; each call signs a new one with its own id. */
    public String bearer() {
        Map<String, Object> complete = new LinkedHashMap<>(claims);
        complete.putIfAbsent("jti", UUID.randomUUID().toString());
        try {
            return key.sign(JSON.writeValueAsString(header), JSON.writeValueAsString(complete));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("A claim cannot be written as JSON: " + claims, notJson);
        }
    }
}
