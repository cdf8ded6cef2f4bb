package org.crediteasyloan.local.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crediteasyloan.local.part.ScratchCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of every invariant sees what it is there to see, and the document says the same as the code. */
class InvariantsTest {

    private static final Path DOCUMENT =
            Path.of("").toAbsolutePath().getParent().getParent().resolve("docs/invariants.md");
    private static final Pattern LINE = Pattern.compile("(?m)^`([a-z-]+)` \\| ([^|]+) \\|");

    @TempDir
    static Path home;

    static ScratchCluster scratch;

    @BeforeAll
    static void startScratch() throws Exception {
        scratch = ScratchCluster.start(home);
    }

    @AfterAll
    static void stopScratch() throws Exception {
        scratch.close();
    }

    @BeforeEach
    void empty() throws Exception {
        scratch.empty();
    }

    static List<String> names() {
        return Invariants.ALL.stream().map(Invariant::name).toList();
    }

    @Test
    void nothingIsViolatedWhereThereIsNothing() throws Exception {
        assertThat(Invariants.violations(scratch.cluster(), Invariants.ALL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCheckFindsAPlantedViolation(String name) throws Exception {
        Invariant invariant = Invariants.named(name);
        Set<Check> blind = new LinkedHashSet<>(invariant.checks());
        for (Plants.Plant plant : Plants.of(name)) {
            scratch.execute(plant.database(), plant.sql());
            for (Check check : invariant.checks()) {
                if (!check.violations(scratch.cluster()).isEmpty()) {
                    blind.remove(check);
                }
            }
            scratch.empty();
        }

        assertThat(blind).as("checks that saw nothing").isEmpty();
    }

    @Test
    void theDocumentAndTheCodeNameTheSameInvariants() throws Exception {
        Map<String, String> written = new TreeMap<>();
        Matcher lines = LINE.matcher(Files.readString(DOCUMENT));
        while (lines.find()) {
            written.put(lines.group(1), lines.group(2));
        }

        assertThat(written)
                .isEqualTo(new TreeMap<>(
                        Invariants.ALL.stream().collect(Collectors.toMap(Invariant::name, Invariant::sentence))));
    }
}
