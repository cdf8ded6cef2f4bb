package org.crediteasyloan.local.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void accepted() throws IOException {
        Files.writeString(folder.resolve("accepted"), "# ours\naccept Apache-2.0\ncomponent a:silent Apache-2.0\n");
    }

    @Test
    void aLicenceNobodyAcceptedIsRefusedByName() throws IOException {
        bomOf(component("a", "viral", "{\"license\":{\"id\":\"AGPL-3.0-only\"}}"));

        assertThat(refused()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("a:viral 1 under [AGPL-3.0-only]");
    }

    @Test
    void ofSeveralLicencesOneThatIsAcceptedIsEnough() throws IOException {
        bomOf(component("a", "both", "{\"license\":{\"id\":\"GPL-2.0\"}},{\"license\":{\"id\":\"Apache-2.0\"}}"));

        assertThat(refused()).isZero();
        assertThat(Files.readString(folder.resolve("list"))).contains("a:both | 1 | Apache-2.0");
    }

    @Test
    void whoSaysNothingIsRefusedUnlessWeLookedItUp() throws IOException {
        bomOf(component("a", "silent", "") + "," + component("a", "unknown", ""));

        assertThat(refused()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("a:unknown 1 under no stated licence");
    }

    @Test
    void ourOwnModulesAreNotListed() throws IOException {
        bomOf(component("org.crediteasyloan", "rules-kit", ""));

        assertThat(refused()).isZero();
        assertThat(Files.readString(folder.resolve("list"))).doesNotContain("rules-kit");
    }

    private int refused() throws IOException {
        return Licences.write(
                folder.resolve("bom"), folder.resolve("accepted"), folder.resolve("list"), new PrintStream(said, true));
    }

    private void bomOf(String components) throws IOException {
        Files.writeString(folder.resolve("bom"), "{\"components\":[" + components + "]}");
    }

    private static String component(String group, String name, String licences) {
        return "{\"group\":\"%s\",\"name\":\"%s\",\"version\":\"1\",\"licenses\":[%s]}"
                .formatted(group, name, licences);
    }
}
