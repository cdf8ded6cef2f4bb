package org.crediteasyloan.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A person or machine with an account at the identity provider, who calls the platform's public APIs.
 *
 * <p>Each actor signs in by itself and signs in again before its token ends.
 */
public final class Actor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLE_PASSWORD = "local-only";
    private static final Map<String, String> JSON_BODY = Map.of("Content-Type", "application/json");

    private final Platform platform;
    private final String title;
    private final Account account;
    private Optional<String> actingFor = Optional.empty();
    private String token = "";
    private Instant tokenGoodUntil = Instant.MIN;

    private Actor(Platform platform, String title, Account account) {
        this.platform = platform;
        this.title = title;
        this.account = account;
    }

    /** A person of the sample accounts, signing in as with a browser. */
    public static Actor person(Platform platform, String title, String username) {
        return new Actor(platform, title, new PersonAccount(platform, username, SAMPLE_PASSWORD));
    }

    /** A machine of an institution, by its own key. */
    public static Actor machine(Platform platform, String title, String clientId) {
        return machine(
                title, new MachineAccount(platform, clientId, platform.keys().keyOf(clientId)));
    }

    public static Actor machine(String title, MachineAccount account) {
        return new Actor(account.platform(), title, account);
    }

    /** A caller with a token of its own making, to see what the platform makes of it. */
    public static Actor withToken(Platform platform, String title, String token) {
        Actor actor = new Actor(platform, title, new PersonAccount(platform, title, ""));
        actor.token = token;
        actor.tokenGoodUntil = Instant.MAX;
        return actor;
    }

    public String title() {
        return title;
    }

    /** From now on this person acts for the borrower. */
    public void actFor(String borrowerId) {
        actingFor = Optional.of(borrowerId);
    }

    public Answer get(String path) {
        return call("GET", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return call("DELETE", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer put(String path, JsonNode body) {
        return call("PUT", path, JSON_BODY, BodyPublishers.ofString(body.toString()));
    }

    /** With a key of its own: a new request each time. */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        Map<String, String> headers = new HashMap<>(JSON_BODY);
        headers.put("Idempotency-Key", idempotencyKey);
        return call("POST", path, headers, BodyPublishers.ofString(write(body)));
    }

    /** A command without a body. */
    public Answer post(String path) {
        return call("POST", path, Map.of("Idempotency-Key", UUID.randomUUID().toString()), BodyPublishers.noBody());
    }

    public Answer upload(String path, Map<String, String> fields, String fileName, byte[] content) {
        Multipart multipart = new Multipart(fields, fileName, content);
        Map<String, String> headers =
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", multipart.contentType());
        return call("POST", path, headers, BodyPublishers.ofByteArray(multipart.body()));
    }

    private Answer call(String method, String path, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(platform.service(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .method(method, body);
        headers.forEach(request::header);
        authorization(method, path).forEach(request::header);
        actingFor.ifPresent(borrowerId -> request.header("Acting-For", borrowerId));
        return Http.send(request);
    }

    /** The headers that let this actor send one such request. */
    public Map<String, String> authorization(String method, String path) {
        URI uri = platform.service(path);
        return account.authorization(token(), method, uri);
    }

    /** The access token, fresh enough for some minutes. */
    public String token() {
        if (Instant.now().isAfter(tokenGoodUntil)) {
            Answer answer = account.signIn();
            if (!answer.isOk()) {
                throw new CallFailed(title + " cannot sign in: " + answer.body());
            }
            token = answer.text("/access_token");
            tokenGoodUntil = Instant.now().plusSeconds(answer.number("/expires_in") / 2);
        }
        return token;
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
