package org.crediteasyloan.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private final Evidence evidence = Story.of("redemption").signed();

    @TempDir
    Path folder;

    private Path archive;
    private Path keys;
    private Path held;

    @BeforeEach
    void exportedArchive() throws IOException {
        archive = Files.createDirectories(folder.resolve("archive"));
        held = folder.resolve("held");
        keys = folder.resolve("keys.tsv");
        Files.writeString(keys, String.join("\n", Story.trustedKeyLines()) + "\n");
        HeldHeads.write(held, "redemption", heads());
        write(evidence);
    }

    @Test
    void aSoundArchiveIsToldAsSound() throws Exception {
        Said said = verify("--held", held.toString());

        assertThat(said.isSound()).isTrue();
        assertThat(said.text()).contains("14 entries, 4 seals, 3 heads", "3 held", "All is sound.");
    }

    @Test
    void aChangedEntryIsNamedByItsLine() throws Exception {
        List<String> lines = evidence.lines(Archive.ENTRIES);
        lines.set(4, lines.get(4).replace("amountFen=5000", "amountFen=9000"));
        write(evidence.withLines(Archive.ENTRIES, lines));

        Said said = verify();

        assertThat(said.isSound()).isFalse();
        assertThat(said.text())
                .contains("redemption/entries.tsv:5: seal 2 holds no such entry: it was changed, added or repeated")
                .contains("entry 2 of 4 of seal 2")
                .contains("NOT SOUND");
    }

    @Test
    void aDeletedEntryIsNamedByItsPlaceInItsSeal() throws Exception {
        List<String> lines = evidence.lines(Archive.ENTRIES);
        lines.remove(0);
        write(evidence.withLines(Archive.ENTRIES, lines));

        Said said = verify();

        assertThat(said.text())
                .contains("entry 1 of 3 of seal 1 (behind 0.0, through 701.3) is missing or was changed");
    }

    @Test
    void aServiceThatIsMissingAsAWholeIsNamed() throws Exception {
        HeldHeads.write(held, "whitelist", heads());

        Said said = verify("--held", held.toString());

        assertThat(said.isSound()).isFalse();
        assertThat(said.text()).contains("whitelist/entries.tsv: the file is missing");
    }

    @Test
    void aKeyUnderTheNameOfAnotherIsRefused() {
        String stolen = Story.trustedKeyLines().getFirst().replaceFirst("^[0-9a-f]{16}", "0123456789abcdef");

        assertThatThrownBy(() -> PublicKeys.of(List.of(stolen))).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aKeyFromAFileSignsWhatItsPublicHalfVerifies() throws Exception {
        Path file = folder.resolve("signing-key");
        PublicKeys.Line publicHalf = KeyFile.make(file);

        Head head = Head.sign("redemption", Head.Place.START, Seal.Place.START, Story.BEGIN, KeyFile.read(file));

        PublicKeys trusted = PublicKeys.of(List.of(publicHalf.trustedBetween(Instant.EPOCH, Optional.empty())));
        assertThat(trusted.refuse(head)).isEmpty();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    private void write(Evidence evidence) throws IOException {
        Path service = Files.createDirectories(archive.resolve("redemption"));
        Files.write(service.resolve(Archive.ENTRIES), evidence.entries());
        Files.write(service.resolve(Archive.SEALS), evidence.seals());
        Files.write(service.resolve(Archive.HEADS), evidence.heads());
    }

    private List<Head> heads() {
        return evidence.lines(Archive.HEADS).stream()
                .map(line -> Head.read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private record Said(boolean isSound, String text) {}

    private Said verify(String... more) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(archive.toString(), "--keys", keys.toString()));
        arguments.addAll(List.of(more));
        boolean isSound = Verify.run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Said(isSound, bytes.toString(StandardCharsets.UTF_8));
    }
}
