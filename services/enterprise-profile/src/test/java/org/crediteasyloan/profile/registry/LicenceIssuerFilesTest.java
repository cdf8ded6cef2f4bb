package org.crediteasyloan.profile.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceIssuerFilesTest {

    @TempDir
    Path folder;

    @Test
    void theIssuersKeyIsFoundByItsId() throws IOException, JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("2026");
        Path keys = Files.writeString(
                folder.resolve("keys.json"), new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));

        LicenceIssuer issuer = new LicenceIssuerFiles(Optional.of(keys), Optional.empty());

        assertThat(issuer.key("2026")).contains(key.getRsaPublicKey());
        assertThat(issuer.key("2025")).isEmpty();
        assertThat(issuer.isRevoked("any")).isFalse();
    }

    @Test
    void aLicenceIsRevokedAsSoonAsItsNumberIsWritten() throws IOException {
        Path revoked = Files.writeString(folder.resolve("revoked.txt"), "L-1\n");
        LicenceIssuer issuer = new LicenceIssuerFiles(Optional.empty(), Optional.of(revoked));

        Files.writeString(revoked, "L-1\nL-2\n");

        assertThat(issuer.isRevoked("L-2")).isTrue();
        assertThat(issuer.isRevoked("L-3")).isFalse();
    }

    @Test
    void aFileThatCannotBeReadSaysWhichSettingNamesIt() {
        assertThatThrownBy(() -> new LicenceIssuerFiles(Optional.of(folder.resolve("absent.json")), Optional.empty()))
                .hasMessageContaining("licence-issuer.keys-file")
                .hasMessageContaining("absent.json");
    }
}
