package org.crediteasyloan.local.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.trust.KeyFile;
import org.crediteasyloan.trust.PublicKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @TempDir
    Path root;

    @Test
    void theFirstStartMakesAKeyAndALaterOneKeepsIt() throws Exception {
        AuditKeys keys = keys();
        keys.makeMissing();
        String first = signingKey();

        keys.makeMissing();

        assertThat(signingKey()).isEqualTo(first);
        assertThat(Files.readAllLines(keys.publicKeys()))
                .singleElement()
                .asString()
                .startsWith(first + "\t");
    }

    @Test
    void aRotationSignsWithANewKeyAndTrustsTheOldOneUntilNow() throws Exception {
        AuditKeys keys = keys();
        keys.makeMissing();
        String first = signingKey();

        String second = keys.rotate();

        List<String> lines = Files.readAllLines(keys.publicKeys());
        assertThat(signingKey()).isEqualTo(second).isNotEqualTo(first);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith(first + "\t2026-11-20T01:59:00Z\t2026-11-20T02:01:00Z\t");
        assertThat(lines.getLast()).startsWith(second + "\t2026-11-20T01:59:00Z\t\t");
        assertThat(PublicKeys.read(keys.publicKeys())).isNotNull();
    }

    @Test
    void whereThereIsNoKeyNoneIsRotated() {
        assertThatThrownBy(() -> keys().rotate()).isInstanceOf(PlatformFailure.class);
    }

    private AuditKeys keys() {
        return new AuditKeys(new PlatformLayout(root), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String signingKey() throws Exception {
        return KeyFile.read(root.resolve(".platform/audit/signing-key")).keyId();
    }
}
