package org.crediteasyloan.local.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crediteasyloan.local.client.MachineKeys;

/** The realm of the tree together with the public keys of the sample machines, which are not in the tree. */
record LocalRealm(Path source, MachineKeys keys) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes the realm as Keycloak imports it; makes the keys that are missing. */
    void writeTo(Path imported) throws IOException {
        JsonNode realm = JSON.readTree(source.toFile());
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientAuthenticatorType").asText().equals("client-jwt")
                    && client.path("attributes") instanceof ObjectNode attributes) {
                String clientId = client.path("clientId").asText();
                attributes.put("use.jwks.string", "true");
                attributes.put("jwks.string", MachineKeys.publicKeySet(keys.keyOf(clientId)));
            }
        }
        Files.createDirectories(imported.getParent());
        Files.writeString(imported, JSON.writeValueAsString(realm));
    }
}
