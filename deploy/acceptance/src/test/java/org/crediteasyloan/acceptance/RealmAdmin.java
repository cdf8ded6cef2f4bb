package org.crediteasyloan.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.local.client.MachineKeys;
import org.crediteasyloan.local.client.SigningKey;

/** The identity provider's administrator, who rotates keys. */
final class RealmAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server = "http://127.0.0.1:" + RunningPlatform.ports().keycloak();

    /** From now on the realm signs with a new key; what the old one signed stays verifiable. */
    void rotateRealmKey() throws Exception {
        String realmId = send("GET", "", "").at("/id").asText();
        send(
                "POST",
                "/components",
                JSON.writeValueAsString(Map.of(
                        "name",
                        "rotated-" + System.nanoTime(),
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "parentId",
                        realmId,
                        "config",
                        Map.of(
                                "priority", List.of(String.valueOf(System.currentTimeMillis())),
                                "algorithm", List.of("PS256"),
                                "keySize", List.of("2048")))));
    }

    /** The client is known by this key and no other from now on. */
    void replaceKey(String clientId, SigningKey key) throws Exception {
        ObjectNode client =
                (ObjectNode) send("GET", "/clients?clientId=" + clientId, "").get(0);
        ((ObjectNode) client.get("attributes")).put("jwks.string", MachineKeys.publicKeySet(key));
        send("PUT", "/clients/" + client.at("/id").asText(), client.toString());
    }

    JsonNode client(String clientId) throws Exception {
        return send("GET", "/clients?clientId=" + clientId, "").get(0);
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(server + "/admin/realms/credit-easy-loan" + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private String token() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password=local-only"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).at("/access_token").asText();
    }
}
