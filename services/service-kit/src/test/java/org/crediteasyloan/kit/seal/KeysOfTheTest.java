package org.crediteasyloan.kit.seal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.trust.HeadKey;
import org.crediteasyloan.trust.KeyFile;
import org.crediteasyloan.trust.PublicKeys;

/** A signing key that a test can put another one in the place of, as an operator does with the file. */
@Singleton
class KeysOfTheTest implements HeadKeys {

    private final List<String> trusted = new ArrayList<>();
    private final Path file;

    KeysOfTheTest() throws IOException, GeneralSecurityException {
        file = Files.createTempDirectory("keys").resolve("signing-key");
        rotate();
    }

    final void rotate() throws IOException, GeneralSecurityException {
        trusted.add(KeyFile.make(file).trustedBetween(Instant.EPOCH, Optional.empty()));
    }

    PublicKeys trusted() throws GeneralSecurityException {
        return PublicKeys.of(trusted);
    }

    PublicKeys allButTheLast() throws GeneralSecurityException {
        return PublicKeys.of(trusted.subList(0, trusted.size() - 1));
    }

    @Override
    public Optional<HeadKey> current() {
        return new HeadKeysInFile(Optional.of(file.toString())).current();
    }
}
