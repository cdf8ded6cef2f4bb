package org.crediteasyloan.kit.encryption;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The keys of the file, unless the application brings a key service of its own. */
class KeyServiceProducer {

    @Produces
    @DefaultBean
    @Startup
    @ApplicationScoped
    KeyService keyFile(EncryptionConfig config) {
        return new KeyFile(config.keyFile());
    }
}
