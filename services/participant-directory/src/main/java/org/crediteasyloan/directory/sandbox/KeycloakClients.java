package org.crediteasyloan.directory.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crediteasyloan.contracts.ParticipantCode;
import org.jspecify.annotations.Nullable;

/**
 * Clients at Keycloak, by its admin interface. The directory signs in as a machine of its own that may manage clients and nothing
 * else, under the same policy as every machine. What the tokens of a sandbox bank say stands in the realm, in the scope
 * {@value #SCOPE}: the client brings its name and its key. The realm's client policies bind it, whatever is written here.
 */
@ApplicationScoped
class KeycloakClients implements ClientRegistry {

    static final String SCOPE = "sandbox-bank";

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int TAKEN = 409;

    private final ClientRegistryConfig config;
    private final KeycloakSignIn signIn;
    private final ObjectMapper mapper;
    private final HttpClient http;

    KeycloakClients(ClientRegistryConfig config, KeycloakSignIn signIn, ObjectMapper mapper) {
        this.config = config;
        this.signIn = signIn;
        this.mapper = mapper;
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @PreDestroy
    void close() {
        http.close();
    }

    @Override
    public boolean isOffered() {
        return config.keyFile().isPresent();
    }

    @Override
    public void provide(ParticipantCode bank, Map<String, String> publicJwk) {
        int status = send("POST", clients(), "", clientOf(bank, publicJwk)).statusCode();
        if (status != CREATED && status != TAKEN) {
            throw new ClientRegistryFailed("Making a client was answered " + status);
        }
    }

    @Override
    public void disable(ParticipantCode bank) {
        HttpResponse<String> found = send("GET", clients(), "?clientId=" + bank, null);
        if (found.statusCode() != OK) {
            throw new ClientRegistryFailed("Looking for a client was answered " + found.statusCode());
        }
        for (JsonNode client : read(found.body())) {
            // As it was found, but for one word: what is left out of an update is not always left alone.
            ObjectNode changed = ((ObjectNode) client).put("enabled", false);
            URI address = URI.create(clients() + "/" + client.path("id").asText());
            int status = send("PUT", address, "", changed).statusCode();
            if (status != NO_CONTENT) {
                throw new ClientRegistryFailed("Disabling a client was answered " + status);
            }
        }
    }

    private ObjectNode clientOf(ParticipantCode bank, Map<String, String> publicJwk) {
        ObjectNode client = mapper.createObjectNode()
                .put("clientId", bank.value())
                .put("name", bank.value())
                .put("description", "A sandbox bank (沙箱银行).")
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", true)
                .put("fullScopeAllowed", false)
                .put("clientAuthenticatorType", "client-jwt");
        ArrayNode scopes = client.putArray("defaultClientScopes");
        List.of("basic", "roles", "credit-easy-loan-machine", SCOPE).forEach(scopes::add);
        client.putArray("optionalClientScopes");
        client.putObject("attributes")
                .put("binding", "dpop")
                .put("dpop.bound.access.tokens", "true")
                .put("token.endpoint.auth.signing.alg", Objects.requireNonNull(publicJwk.get("alg")))
                .put("access.token.signed.response.alg", "PS256")
                .put("use.jwks.string", "true")
                .put("jwks.string", write(Map.of("keys", List.of(publicJwk))));
        return client;
    }

    private HttpResponse<String> send(String method, URI address, String query, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + query))
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body)));
        try {
            signIn.authorization(http, method, address).forEach(request::header);
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new ClientRegistryFailed("The identity provider gave no answer", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClientRegistryFailed("Stopped while the identity provider was asked", stopped);
        }
    }

    private URI clients() {
        return URI.create(config.realmUrl().toString().replace("/realms/", "/admin/realms/") + "/clients");
    }

    private JsonNode read(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new ClientRegistryFailed("The identity provider's answer is no JSON", unreadable);
        }
    }

    private String write(Object json) {
        try {
            return mapper.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
