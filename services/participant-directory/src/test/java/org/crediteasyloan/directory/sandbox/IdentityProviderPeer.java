package org.crediteasyloan.directory.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Speaks as much of Keycloak's interface as the directory uses, to whoever signs in as the directory does; what real Keycloak makes of it
 * is the acceptance test's business. By its own path it tells which clients there are and is told how to misbehave, since test and
 * service live in different class loaders.
 */
public final class IdentityProviderPeer implements QuarkusTestResourceLifecycleManager {

    private static final String REALM = "/realms/test";
    private static final String ADMIN = "/admin/realms/test/clients";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> clients = new ConcurrentHashMap<>();
    private volatile String mood = "WELL";

    @Override
    public Map<String, String> start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(REALM + "/protocol/openid-connect/token", this::token);
            server.createContext(ADMIN, this::admin);
            server.createContext("/peer", this::peer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            return Map.of(
                    "client-registry.realm-url",
                    url + REALM,
                    "client-registry.key-file",
                    newKey().toString(),
                    "client-registry.timeout",
                    "2s",
                    "sandbox.issuer",
                    url + REALM,
                    "sandbox.whitelist-url",
                    "http://whitelist.test",
                    // A test says itself when the identity provider is told again.
                    "sandbox-clients.every",
                    "off",
                    "test.peer",
                    url + "/peer");
        } catch (IOException failed) {
            throw new UncheckedIOException("The peer does not start", failed);
        }
    }

    @Override
    public void stop() {}

    private static Path newKey() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            Path file = Files.createTempFile("directory", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = text(exchange);
        boolean isDirectory = form.contains("client_id=participant-directory-machine")
                && form.contains("client_assertion=")
                && form.contains("grant_type=client_credentials")
                && claims(exchange.getRequestHeaders().getFirst("DPoP"))
                        .path("htm")
                        .asText()
                        .equals("POST");
        answer(exchange, isDirectory ? 200 : 401, "{\"access_token\":\"the-directorys-token\"}");
    }

    private void admin(HttpExchange exchange) throws IOException {
        String body = text(exchange);
        JsonNode proof = claims(exchange.getRequestHeaders().getFirst("DPoP"));
        String path = exchange.getRequestURI().getPath();
        if (!"DPoP the-directorys-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !proof.path("htu").asText().endsWith(path)
                || !proof.path("htm").asText().equals(exchange.getRequestMethod())
                || proof.path("ath").asText().isEmpty()) {
            answer(exchange, 401, "{}");
            return;
        }
        if (mood.equals("DOWN")) {
            answer(exchange, 503, "{}");
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "POST" -> {
                ObjectNode client = (ObjectNode) JSON.readTree(body);
                client.put("id", UUID.randomUUID().toString());
                boolean isTaken = clients.putIfAbsent(client.path("clientId").asText(), client) != null;
                // It was made, and whoever asked for it never hears of it.
                answer(exchange, mood.equals("ANSWERS_LOST") ? 502 : isTaken ? 409 : 201, "");
            }
            case "GET" -> {
                String wanted = exchange.getRequestURI().getQuery().substring("clientId=".length());
                ArrayNode found = JSON.createArrayNode();
                if (clients.containsKey(wanted)) {
                    found.add(clients.get(wanted));
                }
                answer(exchange, 200, found.toString());
            }
            case "PUT" -> {
                ObjectNode client = (ObjectNode) JSON.readTree(body);
                boolean isKnown = path.endsWith("/"
                        + clients.get(client.path("clientId").asText())
                                .path("id")
                                .asText());
                if (isKnown) {
                    clients.put(client.path("clientId").asText(), client);
                }
                answer(exchange, isKnown ? 204 : 404, "");
            }
            default -> answer(exchange, 405, "");
        }
    }

    /** GET shows a client, POST changes the mood. */
    private void peer(HttpExchange exchange) throws IOException {
        String word = exchange.getRequestURI().getPath().substring("/peer/".length());
        if (exchange.getRequestMethod().equals("POST")) {
            mood = word;
            answer(exchange, 200, "{}");
        } else {
            ObjectNode client = clients.get(word);
            answer(exchange, 200, client == null ? "{}" : client.toString());
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return token == null
                ? JSON.createObjectNode()
                : JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
