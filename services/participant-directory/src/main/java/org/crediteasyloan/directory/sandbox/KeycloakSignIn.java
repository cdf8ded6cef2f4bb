package org.crediteasyloan.directory.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The directory at the identity provider, as every machine is there: an assertion by its key, a token bound to it, a proof for each request. */
@ApplicationScoped
class KeycloakSignIn {

    private static final int OK = 200;
    private static final Duration ASSERTION_LIFE = Duration.ofSeconds(60);

    private final ClientRegistryConfig config;
    private final SandboxConfig sandbox;
    private final ObjectMapper mapper;

    KeycloakSignIn(ClientRegistryConfig config, SandboxConfig sandbox, ObjectMapper mapper) {
        this.config = config;
        this.sandbox = sandbox;
        this.mapper = mapper;
    }

    /** The headers that let the directory make this one request; a token for each, since few are made. */
    Map<String, String> authorization(HttpClient http, String method, URI address)
            throws IOException, InterruptedException {
        MachineKey key = MachineKey.in(
                config.keyFile().orElseThrow(() -> new ClientRegistryFailed("There is no key to sign in with")));
        String token = token(http, key);
        return Map.of(
                "Authorization",
                "DPoP " + token,
                "DPoP",
                proof(key, method, address, Map.of("ath", MachineKey.hash(token))));
    }

    private String token(HttpClient http, MachineKey key) throws IOException, InterruptedException {
        URI endpoint = URI.create(config.realmUrl() + "/protocol/openid-connect/token");
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                config.clientId(),
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion(key));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(endpoint)
                        .timeout(config.timeout())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("DPoP", proof(key, "POST", endpoint, Map.of()))
                        .POST(BodyPublishers.ofString(form.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode token =
                answer.statusCode() == OK ? mapper.readTree(answer.body()).path("access_token") : mapper.missingNode();
        if (!token.isTextual()) {
            throw new ClientRegistryFailed("The directory's own sign-in was answered " + answer.statusCode());
        }
        return token.asText();
    }

    private String assertion(MachineKey key) {
        Instant now = Instant.now();
        return key.sign(
                Map.of("alg", "PS256", "typ", "JWT"),
                Map.of(
                        "iss", config.clientId(),
                        "sub", config.clientId(),
                        "aud", sandbox.issuer(),
                        "jti", UUID.randomUUID().toString(),
                        "iat", now.getEpochSecond(),
                        "exp", now.plus(ASSERTION_LIFE).getEpochSecond()));
    }

    private static String proof(MachineKey key, String method, URI address, Map<String, String> more) {
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", address.toString());
        claims.put("iat", Instant.now().getEpochSecond());
        return key.sign(Map.of("typ", "dpop+jwt", "alg", "PS256", "jwk", key.publicJwk()), claims);
    }
}
