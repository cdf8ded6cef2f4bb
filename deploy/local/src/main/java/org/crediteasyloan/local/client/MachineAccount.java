package org.crediteasyloan.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A machine of an institution, as the FAPI 2.0 security profile asks for it: it signs in with an assertion signed by its key
 * (private_key_jwt, RFC 7523) and shows with every request that it holds the key its token is bound to (DPoP, RFC 9449).
 */
public record MachineAccount(Platform platform, String clientId, SigningKey clientKey, SigningKey proofKey)
        implements Account {

    private static final Duration ASSERTION_LIFE = Duration.ofSeconds(60);

    /** With a key for its proofs that lives as long as this process. */
    public MachineAccount(Platform platform, String clientId, SigningKey clientKey) {
        this(platform, clientId, clientKey, SigningKey.generate());
    }

    @Override
    public Answer signIn() {
        URI endpoint = platform.tokenEndpoint();
        return signIn(Map.of("DPoP", proof("POST", endpoint, Map.of())));
    }

    /** With these headers only, to see what the identity provider makes of them. */
    public Answer signIn(Map<String, String> headers) {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                clientId,
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion());
        HttpRequest.Builder request = Http.form(platform.tokenEndpoint(), form);
        headers.forEach(request::header);
        return Http.send(request);
    }

    @Override
    public Map<String, String> authorization(String token, String method, URI uri) {
        return Map.of(
                "Authorization", "DPoP " + token, "DPoP", proof(method, uri, Map.of("ath", SigningKey.hash(token))));
    }

    /** Meant for this identity provider alone, for a minute, once. */
    private String assertion() {
        Instant now = Instant.now();
        return clientKey.sign(
                Map.of("alg", SigningKey.ALGORITHM, "typ", "JWT", "kid", clientKey.thumbprint()),
                Map.of(
                        "iss", clientId,
                        "sub", clientId,
                        "aud", platform.issuer(),
                        "jti", UUID.randomUUID().toString(),
                        "iat", now.getEpochSecond(),
                        "exp", now.plus(ASSERTION_LIFE).getEpochSecond()));
    }

    /** Good for one request: this method at this address, now. */
    public String proof(String method, URI uri, Map<String, String> more) {
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
        claims.put("iat", Instant.now().getEpochSecond());
        return proofKey.sign(
                Map.of("typ", "dpop+jwt", "alg", SigningKey.ALGORITHM, "jwk", proofKey.publicJwk()), claims);
    }
}
