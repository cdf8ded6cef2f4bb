package org.crediteasyloan.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.MachineKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm as it stands in the tree and as the local identity provider is told it. */
class RealmTest {

    private static final Path SOURCE = Path.of("..", "keycloak", "realm.json");

    @TempDir
    Path folder;

    @Test
    void noClientHasASecretOrTakesPasswords() throws IOException {
        for (JsonNode client : read(SOURCE).path("clients")) {
            assertThat(client.has("secret")).as("%s", client.path("clientId")).isFalse();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean())
                    .as("%s", client.path("clientId"))
                    .isFalse();
        }
    }

    /** The policies leave out clients without a binding: at an authorisation request they do not ask whether a client is public. */
    @Test
    void onlyPublicClientsHaveNoBinding() throws IOException {
        for (JsonNode client : read(SOURCE).path("clients")) {
            assertThat(client.at("/attributes/binding").asText().equals("none"))
                    .as("%s", client.path("clientId"))
                    .isEqualTo(client.path("publicClient").asBoolean());
        }
    }

    @Test
    void everyMachineSignsInByKeyAndHasABoundToken() throws IOException {
        assertThat(machines(read(SOURCE))).isNotEmpty().allSatisfy(machine -> {
            assertThat(machine.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
            assertThat(machine.path("fullScopeAllowed").asBoolean()).isFalse();
            // By this scope its tokens say that the subject is a machine, and not a person.
            assertThat(machine.path("defaultClientScopes"))
                    .extracting(JsonNode::asText)
                    .contains("credit-easy-loan-machine")
                    .doesNotContain("credit-easy-loan");
            JsonNode attributes = machine.path("attributes");
            assertThat(attributes.has("dpop.bound.access.tokens"))
                    .isNotEqualTo(attributes.has("tls.client.certificate.bound.access.tokens"));
        });
    }

    @Test
    void theIdentityProviderIsToldPublicKeysOnly() throws IOException {
        MachineKeys keys = new MachineKeys(folder.resolve("keys"));
        Path imported = folder.resolve("import/realm.json");

        new LocalRealm(SOURCE, keys).writeTo(imported);

        assertThat(machines(read(imported))).allSatisfy(machine -> {
            JsonNode key = new ObjectMapper()
                    .readTree(machine.at("/attributes/jwks.string").asText())
                    .at("/keys/0");
            assertThat(key.fieldNames()).toIterable().containsExactlyInAnyOrder("kty", "n", "e", "kid", "use", "alg");
            assertThat(key.path("n").asText())
                    .isEqualTo(keys.keyOf(machine.path("clientId").asText())
                            .publicJwk()
                            .get("n"));
        });
    }

    @Test
    void aPrivateKeyIsReadByItsOwnerAlone() throws IOException {
        Path keys = folder.resolve("keys");

        new MachineKeys(keys).keyOf("some-machine");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("some-machine.pem"))))
                .isEqualTo("rw-------");
    }

    private static JsonNode read(Path realm) throws IOException {
        return new ObjectMapper().readTree(realm.toFile());
    }

    private static Stream<JsonNode> machines(JsonNode realm) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("serviceAccountsEnabled").asBoolean());
    }
}
