package org.crediteasyloan.profile.borrower;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.crediteasyloan.profile.ProfileTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New thresholds tell the sizes of borrowers anew; whose size stays is no news. */
@QuarkusTest
class SizesFollowThresholdsTest extends ProfileTest {

    private static final long FEN_PER_YUAN = 100;

    /** Small by the sample's thresholds, micro where the small have forty employees. */
    private UUID small;

    /** Micro by its revenue, whatever the number of its people. */
    private UUID micro;

    @BeforeEach
    void aSmallAndAMicroEnterprise() {
        UnifiedSocialCreditCode one = nextEnterprise();
        UnifiedSocialCreditCode other = nextEnterprise();
        arrive(
                row(one, TODAY.minusDays(5), 30, 5_000_000 * FEN_PER_YUAN),
                row(other, TODAY.minusDays(5), 500, 2_000_000 * FEN_PER_YUAN));
        small = borrowerIdOf(one);
        micro = borrowerIdOf(other);
        assertThat(sizesOf(small)).containsExactly("SMALL");
        assertThat(sizesOf(micro)).containsExactly("MICRO");
    }

    @AfterEach
    void theSamplesThresholds() {
        clock.reset();
        arrive(thresholds(version() + 1, sample()));
        awaitRecount();
    }

    @Test
    void newThresholdsTellTheSizeOfWhomTheyConcern() {
        SizeThresholdsState next = thresholds(version() + 1, demanding(40));

        arrive(next);
        awaitRecount();

        assertThat(sizesOf(small)).containsExactly("SMALL", "MICRO");
        assertThat(sizesOf(micro)).containsExactly("MICRO");
        assertThat(sizedBy(micro)).as("looked at and found the same").isEqualTo(next.version());
    }

    @Test
    void theSameThresholdsToldAgainAreNoNews() {
        SizeThresholdsState next = thresholds(version() + 1, demanding(40));
        arrive(next);
        awaitRecount();

        arrive(next);
        clock.moveAhead(Duration.ofMinutes(3));
        awaitRecount();

        assertThat(sizesOf(small)).containsExactly("SMALL", "MICRO");
    }

    /** Published weeks before it begins; nobody has to be there on its first day. */
    @Test
    void aStandardTellsSizesFromItsFirstDayOn() {
        LocalDate begins = TODAY.plusDays(10);
        ArrayNode both = sample();
        both.add(((ObjectNode) demanding(40).get(0)).put("validFrom", begins.toString()));

        arrive(thresholds(version() + 1, both));
        awaitRecount();
        assertThat(sizesOf(small)).containsExactly("SMALL");
        clock.moveAhead(Duration.ofDays(11));
        awaitRecount();

        Await.until("the new size", () -> sizesOf(small).equals(List.of("SMALL", "MICRO")));
        assertThat(sizesOf(micro)).containsExactly("MICRO");
    }

    /** The timer's row is all that is left of a recount that was cut off; that any cut is survived is looked at in the kit. */
    @Test
    void aRecountThatWasCutOffGoesOn() throws Exception {
        long version = version() + 1;
        TestDatabase.execute("UPDATE reference_copy SET version = " + version + ", state = '"
                + mapper.writeValueAsString(thresholds(version, demanding(40))) + "' WHERE name = 'size-thresholds'");
        assertThat(sizesOf(small)).containsExactly("SMALL");

        TestDatabase.execute("INSERT INTO deadline (kind, subject_id, due_at) VALUES ('borrower-size-recount', '"
                + small + "', now()), ('size-recount', gen_random_uuid(), now())");
        awaitRecount();

        assertThat(sizesOf(small)).containsExactly("SMALL", "MICRO");
        assertThat(sizedBy(micro)).isEqualTo(version);
    }

    /** One that gives way to somebody who holds its borrower comes again some seconds later; the second look is minutes away. */
    private void awaitRecount() {
        Await.until(
                "the recount",
                () -> query("SELECT 1 FROM deadline WHERE due_at <= '"
                                + clock.instant().plusSeconds(15)
                                + "' AND kind IN ('size-recount', 'borrower-size-recount')")
                        .isEmpty());
    }

    private List<String> sizesOf(UUID borrowerId) {
        return published(BorrowerState.class, borrowerId).stream()
                .map(state -> state.get("sizeClass").textValue())
                .toList();
    }

    private long sizedBy(UUID borrowerId) {
        return Long.parseLong(query("SELECT sized_version FROM borrower WHERE id = '" + borrowerId + "'")
                .orElseThrow());
    }

    private long version() {
        return Long.parseLong(query("SELECT version FROM reference_copy WHERE name = 'size-thresholds'")
                .orElseThrow());
    }

    private SizeThresholdsState thresholds(long version, JsonNode standards) {
        try {
            ObjectNode state = mapper.createObjectNode().put("version", version);
            state.set("standards", standards);
            return mapper.treeToValue(state, SizeThresholdsState.class);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private ArrayNode sample() {
        try {
            return (ArrayNode)
                    mapper.readTree(SampleTables.stateOf("size-thresholds")).get("standards");
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The sample with another lower limit of employees of a small enterprise of industry. */
    private ArrayNode demanding(int employees) {
        ArrayNode standards = sample();
        for (JsonNode group : standards.get(0).get("groups")) {
            if (group.get("code").textValue().equals("INDUSTRY")) {
                ((ObjectNode) group.get("limits").get(0)).put("small", employees);
            }
        }
        return standards;
    }
}
