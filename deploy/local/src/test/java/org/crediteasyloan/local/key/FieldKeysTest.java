package org.crediteasyloan.local.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.crediteasyloan.local.PlatformFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldKeysTest {

    private static final Instant MADE_AT = Instant.parse("2026-10-18T01:00:00Z");
    private static final Instant ROTATED_AT = Instant.parse("2026-11-18T01:00:00Z");
    private static final Instant LATER = ROTATED_AT.plusSeconds(301);

    private final FieldKeys first = FieldKeys.first(MADE_AT);
    private final FieldKeys rotated = first.add("aes-256-gcm", ROTATED_AT);

    @Test
    void aNewKeySealsAndTheOldOneStays() {
        assertThat(rotated.sealWith()).isEqualTo("k2");
        assertThat(rotated.keys()).extracting(FieldKey::id).containsExactly("k1", "k2");
        assertThat(rotated.lookupKey()).isEqualTo(first.lookupKey());
    }

    @Test
    void aKeyNothingUsesIsRemoved() {
        FieldKeys removed = rotated.remove("k1", Map.of("k2", 5L), LATER);

        assertThat(removed.keys()).extracting(FieldKey::id).containsExactly("k2");
    }

    @Test
    void aKeyInUseIsNotRemoved() {
        assertThatThrownBy(() -> rotated.remove("k1", Map.of("k1", 3L), LATER))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageStartingWith("3 values are still sealed with k1");
    }

    @Test
    void theKeyThatSealsIsNotRemoved() {
        assertThatThrownBy(() -> rotated.remove("k2", Map.of(), LATER)).hasMessageContaining("add another one first");
    }

    @Test
    void aKeyThatSealedAMomentAgoIsNotRemoved() {
        assertThatThrownBy(() -> rotated.remove("k1", Map.of(), ROTATED_AT.plusSeconds(299)))
                .hasMessageContaining("Try again later");
    }

    @Test
    void anIdIsNeverUsedAgain() {
        FieldKeys again = rotated.remove("k1", Map.of(), LATER).add("sm4-gcm", LATER);

        assertThat(again.sealWith()).isEqualTo("k3");
    }

    @Test
    void anAlgorithmNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> first.add("des", ROTATED_AT)).hasMessageContaining("sm4-gcm");
    }

    @Test
    void theFileIsForItsOwnerOnlyAndIsMadeOnce(@TempDir Path folder) throws IOException {
        FieldKeyFile file = new FieldKeyFile(folder.resolve("keys").resolve("field-keys.json"));
        file.createIfMissing();
        FieldKeys made = file.read();

        file.createIfMissing();

        assertThat(file.read().lookupKey()).isEqualTo(made.lookupKey());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("keys").resolve("field-keys.json"))))
                .isEqualTo("rw-------");
    }
}
