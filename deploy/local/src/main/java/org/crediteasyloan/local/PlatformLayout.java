package org.crediteasyloan.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the tree and the platform's own files lie.
 *
 * @param home everything the platform writes is below it
 */
public record PlatformLayout(Path root, Path home) {

    public PlatformLayout {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    public PlatformLayout(Path root) {
        this(root, root.resolve(".platform"));
    }

    /** {@code PLATFORM_ROOT} names the tree; {@code PLATFORM_HOME}, when set, a home elsewhere than in {@code .platform}. */
    public static PlatformLayout from(Map<String, String> environment) {
        Path root = Path.of(environment.getOrDefault("PLATFORM_ROOT", ""));
        String home = environment.getOrDefault("PLATFORM_HOME", "");
        return home.isEmpty() ? new PlatformLayout(root) : new PlatformLayout(root, Path.of(home));
    }

    public Path sampleData() {
        return root.resolve("deploy").resolve("local").resolve("sample-data");
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

    /** Private keys of the sample machines, made here and never part of the tree. */
    public Path machineKeys() {
        return home().resolve("keys");
    }

    /** The public keys of the simulated issuer of electronic business licences. */
    public Path licenceKeys() {
        return machineKeys().resolve("business-licence-issuer.json");
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

    /** Backups of PostgreSQL; the archive of its log exists while one is kept. */
    public Path backup() {
        return home().resolve("backup");
    }

    public Path walArchive() {
        return backup().resolve("wal");
    }

    public Path kafkaData() {
        return home().resolve("kafka");
    }

    /** The key that signs heads, the public keys, and what was exported. */
    public Path audit() {
        return home().resolve("audit");
    }

    public Path connectData() {
        return home().resolve("connect");
    }

    /** The keys of what is sealed in the databases; a backup of those is worth nothing without it. */
    public Path fieldKeys() {
        return home().resolve("keys").resolve("field-keys.json");
    }

    public Path logOf(String part) {
        return logs().resolve(part + ".log");
    }
}
