package org.crediteasyloan.profile.registry;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * The issuer as two files: its public keys as a JSON Web Key Set, read at the start, and the numbers of revoked licences, one a line,
 * read whenever somebody asks. Where no keys are configured nobody can present a licence; a file that cannot be read stops the start.
 */
@Startup
@DefaultBean
@ApplicationScoped
class LicenceIssuerFiles implements LicenceIssuer {

    private final Map<String, PublicKey> keys;
    private final Optional<Path> revoked;

    LicenceIssuerFiles(
            @ConfigProperty(name = "licence-issuer.keys-file") Optional<Path> keys,
            @ConfigProperty(name = "licence-issuer.revoked-file") Optional<Path> revoked) {
        this.keys = keys.map(LicenceIssuerFiles::read).orElseGet(Map::of);
        this.revoked = revoked;
    }

    @Override
    public Optional<PublicKey> key(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    @Override
    public boolean isRevoked(String licenceNo) {
        return revoked.filter(file -> lines(file).anyMatch(licenceNo::equals)).isPresent();
    }

    private static Map<String, PublicKey> read(Path file) {
        try {
            return new JsonWebKeySet(Files.readString(file))
                    .getJsonWebKeys().stream()
                            .collect(Collectors.toMap(JsonWebKey::getKeyId, LicenceIssuerFiles::publicHalf));
        } catch (IOException | JoseException unreadable) {
            throw new IllegalStateException(
                    "licence-issuer.keys-file cannot be read: " + file.toAbsolutePath(), unreadable);
        }
    }

    private static PublicKey publicHalf(JsonWebKey key) {
        Key half = key.getKey();
        if (half instanceof PublicKey publicKey) {
            return publicKey;
        }
        throw new IllegalStateException(
                "licence-issuer.keys-file holds a key that is no public key: " + key.getKeyId());
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(String::strip);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("licence-issuer.revoked-file cannot be read", unreadable);
        }
    }
}
