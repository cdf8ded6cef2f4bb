package org.crediteasyloan.kit.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against PostgreSQL and the key file of the run. */
@QuarkusTest
class ReEncryptionTest {

    private static final int ROWS = 3_000;

    @Inject
    ReEncryption reEncryption;

    @Inject
    FieldEncryption encryption;

    @Inject
    KeyService keys;

    @Inject
    SealedNotes notes;

    @ConfigProperty(name = "encryption.key-file")
    Path keyFile;

    @BeforeEach
    void noNotes() {
        notes.run("TRUNCATE sealed_note");
    }

    @Test
    void plainRowsAndRowsOfAnOlderKeyAreSealedWithTheNewest() throws IOException {
        Map<UUID, String> texts = plainAndSealedRows();
        Map<UUID, String> feeds = feeds();
        String newest = rotate();

        reEncryption.walk(SealedNotes.TABLE);

        assertThat(notes.rows()).hasSize(ROWS).allSatisfy(row -> {
            assertThat(row.note()).startsWith("sealed:aes-256-gcm:" + newest + ":");
            assertThat(encryption.open(row.place("note"), new Sealed(row.note())))
                    .isEqualTo(texts.get(row.id()));
            assertThat(row.remark() == null || row.remark().startsWith("sealed:aes-256-gcm:" + newest + ":"))
                    .isTrue();
        });
        assertThat(feeds()).as("a row sealed anew does not come by again").isEqualTo(feeds);
    }

    @Test
    void aKeyNothingUsesAnyMoreCanBeRemoved() throws IOException {
        Map<UUID, String> texts = plainAndSealedRows();
        String newest = rotate();
        reEncryption.walk(SealedNotes.TABLE);

        keepOnly(newest);

        assertThat(notes.rows())
                .allSatisfy(row -> assertThat(encryption.open(row.place("note"), new Sealed(row.note())))
                        .isEqualTo(texts.get(row.id())));
    }

    @Test
    void aSecondWalkFindsNothing() {
        plainAndSealedRows();
        reEncryption.walk(SealedNotes.TABLE);

        int changed = reEncryption.walk(SealedNotes.TABLE);

        assertThat(changed).isZero();
    }

    @Test
    void aRowSomebodyHoldsIsLeftForTheNextWalk() throws SQLException {
        UUID held = UUID.randomUUID();
        UUID free = UUID.randomUUID();
        notes.insert(held, 1, "held", null);
        notes.insert(free, 1, "free", null);

        try (var holder = TestDatabase.asAdministrator().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("UPDATE sealed_note SET line = line WHERE id = '" + held + "'");

            assertThat(reEncryption.walk(SealedNotes.TABLE)).isEqualTo(1);
            holder.rollback();
        }

        assertThat(reEncryption.walk(SealedNotes.TABLE)).isEqualTo(1);
    }

    @Test
    void aRowThatCannotBeOpenedHoldsUpNoOther() throws IOException {
        UUID moved = UUID.randomUUID();
        UUID good = UUID.randomUUID();
        notes.insert(
                moved,
                1,
                encryption.seal(SealedNotes.TABLE.cell("note", good, 1), "x").text(),
                "plain");
        notes.insert(good, 1, "plain", null);
        rotate();

        int changed = reEncryption.walk(SealedNotes.TABLE);

        assertThat(changed).isEqualTo(1);
    }

    private Map<UUID, String> plainAndSealedRows() {
        Map<UUID, String> texts = new HashMap<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int at = 0; at < ROWS; at++) {
                UUID id = UUID.randomUUID();
                String text = "符永儋 1380000" + at;
                boolean isSealed = at % 2 == 0;
                String note = isSealed
                        ? encryption
                                .seal(SealedNotes.TABLE.cell("note", id, at), text)
                                .text()
                        : text;
                notes.insert(id, at, note, at % 3 == 0 ? null : "remark");
                texts.put(id, text);
            }
        });
        return texts;
    }

    private Map<UUID, String> feeds() {
        Map<UUID, String> feeds = new HashMap<>();
        notes.rows().forEach(row -> feeds.put(row.id(), row.feed()));
        return feeds;
    }

    /** Adds a key that seals from now on. */
    private String rotate() throws IOException {
        ObjectNode content = (ObjectNode) new ObjectMapper().readTree(keyFile.toFile());
        ArrayNode all = (ArrayNode) content.get("keys");
        String id = "r" + UUID.randomUUID().toString().substring(0, 8);
        byte[] material = new byte[32];
        new java.security.SecureRandom().nextBytes(material);
        all.addObject()
                .put("id", id)
                .put("algorithm", "aes-256-gcm")
                .put("createdAt", "2026-01-02T00:00:00Z")
                .put("material", Base64.getEncoder().encodeToString(material));
        Files.writeString(keyFile, content.put("sealWith", id).toString());
        keys.freshRing();
        return id;
    }

    private void keepOnly(String id) throws IOException {
        String before = Files.readString(keyFile);
        ObjectNode content = (ObjectNode) new ObjectMapper().readTree(before);
        ArrayNode kept = content.arrayNode();
        StreamSupport.stream(content.get("keys").spliterator(), false)
                .filter(key -> key.get("id").asText().equals(id))
                .forEach(kept::add);
        content.set("keys", kept);
        Files.writeString(keyFile, content.toString());
        assertThat(keys.freshRing().find("k1")).isEmpty();
    }
}
