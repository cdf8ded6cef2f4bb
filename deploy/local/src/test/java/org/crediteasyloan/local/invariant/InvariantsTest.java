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

    /** Each with the application's, offer's, lead's or row's event a minute before the answer, and no row. */
    @Test
    void anEventWhoseRowWasErasedIsNoViolationAndAnEventAfterTheErasureIs() throws Exception {
        Invariant invariant = Invariants.named("every-step-has-one-event");
        String borrower = "00000000-0000-0000-0000-00000000000b";
        scratch.execute("whitelist", "INSERT INTO borrower_copy (borrower_id, uscc) VALUES ('" + borrower + "', 'U')");
        String about = "\"borrowerId\": \"" + borrower + "\"";
        List<List<String>> events = List.of(
                List.of("loan_routing", "loan-application-submitted.v1", "{\"applicationId\": \"1\", " + about + "}"),
                List.of("loan_routing", "loan-contract-signed.v1", "{\"loanId\": \"1\", " + about + "}"),
                List.of("loan_routing", "offer-made.v1", "{\"offerId\": \"1\", \"applicationId\": \"1\"}"),
                List.of("loan_routing", "offer-selected.v1", "{\"offerId\": \"1\", \"applicationId\": \"1\"}"),
                List.of("whitelist", "listing-row-accepted.v1", "{\"rowId\": \"1\", \"uscc\": \"U\"}"),
                List.of("whitelist", "lead-feedback-reported.v1", "{\"leadId\": \"1\", " + about + "}"));
        for (List<String> event : events) {
            tell(event.get(0), "2 minutes", event.get(1), "a", "'" + event.get(2) + "'");
        }
        assertThat(Invariants.violations(scratch.cluster(), List.of(invariant))).isNotEmpty();

        for (String database : List.of("loan_routing", "whitelist")) {
            tell(database, "1 minute", "erasure-answered.v1", borrower, "'{" + about + "}'");
        }
        tell("loan_routing", "1 minute", "loan-application-state.v1", "1", "NULL");
        assertThat(Invariants.violations(scratch.cluster(), List.of(invariant))).isEmpty();

        for (List<String> event : events) {
            tell(
                    event.get(0),
                    "0 minutes",
                    event.get(1),
                    "a",
                    "'" + event.get(2).replace("\"1\"", "\"2\"") + "'");
        }
        assertThat(invariant.checks().stream().filter(InvariantsTest::isViolated))
                .hasSize(events.size());
    }

    private static boolean isViolated(Check check) {
        try {
            return !check.violations(scratch.cluster()).isEmpty();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void tell(String database, String ago, String type, String key, String payload) throws Exception {
        scratch.execute(
                database,
                "INSERT INTO outbox_event (id, occurred_at, aggregate_id, type, payload) VALUES (gen_random_uuid(), now() - interval '"
                        + ago + "', '" + key + "', '" + type + "', " + payload + ")");
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
