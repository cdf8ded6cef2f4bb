package org.crediteasyloan.local;

import java.nio.file.Path;

/** Where the tree and the platform's own files lie. Everything the platform writes is below {@link #home()}. */
public record PlatformLayout(Path root) {

    public PlatformLayout {
        root = root.toAbsolutePath().normalize();
    }

    public Path home() {
        return root.resolve(".platform");
    }

    /** One file per part, saying which process it is; the only thing needed to stop a platform whose supervisor died. */
    public Path run() {
        return home().resolve("run");
    }

    public Path logs() {
        return home().resolve("logs");
    }

    /** Copies of what was built, so that a new build never changes files under a running process. */
    public Path programs() {
        return home().resolve("programs");
    }

    public Path launcherClassPath() {
        return programs().resolve("launcher");
    }

    public Path service(String name) {
        return programs().resolve(name);
    }

    public Path keycloak() {
        return home().resolve("keycloak");
    }

    public Path postgresBinaries() {
        return home().resolve("postgres-binaries");
    }

    public Path postgresData() {
        return home().resolve("postgres");
    }

    public Path kafkaData() {
        return home().resolve("kafka");
    }

    public Path connectData() {
        return home().resolve("connect");
    }

    public Path logOf(String part) {
        return logs().resolve(part + ".log");
    }
}
