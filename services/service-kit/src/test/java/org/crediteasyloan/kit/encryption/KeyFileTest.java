package org.crediteasyloan.kit.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final String KEY_OF_32_BYTES = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFileWithOneKey() throws IOException {
        file = folder.resolve("keys.json");
        write("k1", KEY_OF_32_BYTES);
    }

    @Test
    void aFileRewrittenWithinOneTickOfItsClockIsNoticed() throws IOException {
        KeyFile keys = new KeyFile(file);
        FileTime time = Files.getLastModifiedTime(file);

        write("k2", KEY_OF_32_BYTES);
        Files.setLastModifiedTime(file, time);

        await().untilAsserted(() -> assertThat(keys.ring().sealing().id()).isEqualTo("k2"));
    }

    @Test
    void aKeyAnotherInstanceLearntOfIsFoundAtOnce() throws IOException {
        KeyFile keys = new KeyFile(file);
        write("k2", KEY_OF_32_BYTES);

        KeyRing ring = keys.freshRing();

        assertThat(ring.find("k2")).isPresent();
    }

    @Test
    void aFileThatCannotBeUsedLeavesTheKeysReadBefore() throws IOException {
        KeyFile keys = new KeyFile(file);
        for (String broken :
                new String[] {"", "{", "{}", "null", "{\"sealWith\":\"k9\",\"keys\":[],\"lookupKey\":\"\"}"}) {
            Files.writeString(file, broken);

            KeyRing ring = keys.freshRing();

            assertThat(ring.sealing().id()).as("after '%s'", broken).isEqualTo("k1");
        }
    }

    @Test
    void nothingStartsWithoutAUsableFile() throws IOException {
        assertThatThrownBy(() -> new KeyFile(folder.resolve("none"))).hasMessageContaining("no usable key file");
        write("k1", "c2hvcnQ=");
        assertThatThrownBy(() -> new KeyFile(file)).hasRootCauseMessage("The key k1 has 5 bytes, aes-256-gcm takes 32");
    }

    private void write(String id, String material) throws IOException {
        Files.writeString(file, """
                {"sealWith": "%s", "lookupKey": "%s", "keys":
                 [{"id": "%s", "algorithm": "aes-256-gcm", "createdAt": "2026-01-01T00:00:00Z", "material": "%s"}]}
                """.formatted(id, KEY_OF_32_BYTES, id, material));
    }
}
