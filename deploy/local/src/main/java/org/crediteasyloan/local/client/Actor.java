package org.crediteasyloan.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A person or machine with an account at the identity provider, who calls the platform's public APIs.
 *
 * <p>Each actor signs in by itself and signs in again before its token ends.
 */
public final class Actor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final Platform platform;
    private final String title;
    private final Map<String, String> credentials;
    private Optional<String> actingFor = Optional.empty();
    private String token = "";
    private Instant tokenGoodUntil = Instant.MIN;

    private Actor(Platform platform, String title, Map<String, String> credentials) {
        this.platform = platform;
        this.title = title;
        this.credentials = credentials;
    }

    /** A person of the sample accounts, by the console client that exists only in the local realm. */
    public static Actor person(Platform platform, String title, String username) {
        return new Actor(
                platform,
                title,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "local-console",
                        "username",
                        username,
                        "password",
                        "local-only"));
    }

    /** A machine of an institution, by its client credentials. */
    public static Actor machine(Platform platform, String title, String clientId) {
        return new Actor(
                platform,
                title,
                Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", "local-only"));
    }

    public String title() {
        return title;
    }

    /** A caller with a token of its own making, to see what the platform makes of it. */
    public static Actor withToken(Platform platform, String title, String token) {
        Actor actor = new Actor(platform, title, Map.of());
        actor.token = token;
        actor.tokenGoodUntil = Instant.MAX;
        return actor;
    }

    /** From now on this person acts for the borrower. */
    public void actFor(String borrowerId) {
        actingFor = Optional.of(borrowerId);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer put(String path, JsonNode body) {
        return send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    /** With a key of its own: a new request each time. */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(write(body))));
    }

    /** A command without a body. */
    public Answer post(String path) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.noBody()));
    }

    public Answer upload(String path, Map<String, String> fields, String fileName, byte[] content) {
        Multipart multipart = new Multipart(fields, fileName, content);
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", multipart.contentType())
                .POST(BodyPublishers.ofByteArray(multipart.body())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(platform.service(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json");
        actingFor.ifPresent(borrowerId -> request.header("Acting-For", borrowerId));
        return request;
    }

    /** The access token, fresh enough for some minutes. */
    public String token() {
        if (Instant.now().isAfter(tokenGoodUntil)) {
            String form = credentials.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            Answer answer = send(HttpRequest.newBuilder(platform.tokenEndpoint())
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            if (!answer.isOk()) {
                throw new CallFailed(title + " cannot sign in: " + answer.body());
            }
            token = answer.text("/access_token");
            tokenGoodUntil = Instant.now().plusSeconds(answer.number("/expires_in") / 2);
        }
        return token;
    }

    private static Answer send(HttpRequest.Builder request) {
        URI uri = request.copy().build().uri();
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : MissingNode.getInstance());
        } catch (IOException unreachable) {
            throw new CallFailed("No answer from " + uri + " (" + unreachable + ")");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallFailed("Interrupted while waiting for " + uri);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
