package org.crediteasyloan.kit.seal;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.crediteasyloan.trust.HeadKey;
import org.crediteasyloan.trust.KeyFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The signing key in the file {@code audit.signing-key.file}, read anew for each head. */
@DefaultBean
@ApplicationScoped
class HeadKeysInFile implements HeadKeys {

    private final Optional<String> file;

    HeadKeysInFile(@ConfigProperty(name = "audit.signing-key.file") Optional<String> file) {
        this.file = file;
    }

    @Override
    public Optional<HeadKey> current() {
        return file.map(HeadKeysInFile::read);
    }

    private static HeadKey read(String file) {
        try {
            return KeyFile.read(Path.of(file));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("Cannot read the signing key in " + file, unreadable);
        }
    }
}
