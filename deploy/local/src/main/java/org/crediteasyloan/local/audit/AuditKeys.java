package org.crediteasyloan.local.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.trust.KeyFile;

/** The one signing key of all services here, and the list of public keys an auditor is given. */
public final class AuditKeys {

    /** A head being signed during a rotation may bear either key. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final Path signingKey;
    private final Path publicKeys;
    private final Clock clock;

    public AuditKeys(PlatformLayout layout, Clock clock) {
        this.signingKey = layout.audit().resolve("signing-key");
        this.publicKeys = layout.audit().resolve("public-keys.tsv");
        this.clock = clock;
    }

    public Path publicKeys() {
        return publicKeys;
    }

    /** What a service has to know; heads come often here, so that there is something to see. */
    public Map<String, String> environment() {
        return Map.of("AUDIT_SIGNING_KEY_FILE", signingKey.toString(), "AUDIT_HEAD_INTERVAL", "60s");
    }

    public void makeMissing() throws IOException {
        if (!Files.exists(signingKey) || !Files.exists(publicKeys)) {
            make();
        }
    }

    /** From the next head on every service signs with a new key; what the old one signed stays good. */
    public String rotate() throws IOException {
        if (!Files.exists(publicKeys)) {
            throw new PlatformFailure("There is no key to rotate yet; start the platform with ./platform up.");
        }
        Instant until = clock.instant().plus(OVERLAP);
        List<String> lines = Files.readAllLines(publicKeys);
        // The open line is the last: keyId, from, nothing, key.
        String retired = lines.removeLast().replaceFirst("\t\t", "\t" + until + "\t");
        lines.add(retired);
        Files.writeString(publicKeys, String.join("\n", lines) + "\n");
        return make();
    }

    private String make() throws IOException {
        try {
            var publicHalf = KeyFile.make(signingKey);
            String line = publicHalf.trustedBetween(clock.instant().minus(OVERLAP), Optional.empty());
            Files.writeString(publicKeys, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return publicHalf.keyId();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has Ed25519", impossible);
        }
    }
}
