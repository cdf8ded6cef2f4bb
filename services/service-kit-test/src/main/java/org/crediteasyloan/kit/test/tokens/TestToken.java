package org.crediteasyloan.kit.test.tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A token in the making; every step gives a new one, so a fixture can be varied without being spoiled. */
public final class TestToken {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> claims;
    private final SigningKey key;

    private TestToken(Map<String, Object> claims, SigningKey key) {
        this.claims = claims;
        this.key = key;
    }

    static TestToken of(String subject) {
        Instant issuedAt = Instant.now().minus(Duration.ofMinutes(1));
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", TestTokens.ISSUER);
        claims.put("aud", TestTokens.ISSUER);
        claims.put("typ", "Bearer");
        claims.put("sub", subject);
        claims.put("preferred_username", subject);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", issuedAt.plus(Duration.ofMinutes(11)).getEpochSecond());
        return new TestToken(claims, SigningKey.ofThisRun());
    }

    /** With this claim added or replaced. */
    public TestToken with(String claim, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new TestToken(changed, key);
    }

    /** With the claim removed, to see what a service makes of a token that lacks it. */
    public TestToken without(String claim) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.remove(claim);
        return new TestToken(changed, key);
    }

    /** With these duties and no others, where Keycloak puts realm roles. */
    public TestToken withDuties(String... duties) {
        return with("realm_access", Map.of("roles", List.of(duties)));
    }

    /** The same claims, signed by a key nobody trusts. */
    public TestToken forged() {
        return new TestToken(claims, SigningKey.generate());
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

    /** The token to send after {@code Bearer}; each call signs a new one with its own id. */
    public String bearer() {
        Map<String, Object> complete = new LinkedHashMap<>(claims);
        complete.putIfAbsent("jti", UUID.randomUUID().toString());
        try {
            return key.sign(JSON.writeValueAsString(complete));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("A claim cannot be written as JSON: " + claims, notJson);
        }
    }
}
