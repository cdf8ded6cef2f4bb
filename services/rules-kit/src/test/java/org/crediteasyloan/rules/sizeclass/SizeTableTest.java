package org.crediteasyloan.rules.sizeclass;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState.Group;
import org.crediteasyloan.rules.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By the sample table, which is the standard as issued. */
class SizeTableTest {

    private static final Path SAMPLE =
            Path.of("..", "..", "deploy", "local", "sample-data", "reference", "size-thresholds.json");

    private final SizeTable table = issuedTable();

    @ParameterizedTest
    @CsvSource({
        "C, 500, 2000000, MICRO",
        "F51, 20, 60000000, MEDIUM",
        "F51, 19, 60000000, SMALL",
        "C, 1000, 400000000, LARGE",
        "C, 999, 400000000, MEDIUM",
        "C, 20, 3000000, SMALL",
        "C, 19, 3000000, MICRO",
        "C, 20, 2999999, MICRO"
    })
    void theClassIsTheOneWhoseLimitsAreAllMet(
            IndustryCode industry, long employees, long revenueYuan, SizeClass expected) {
        SizeFigures figures = SizeFigures.NONE.withEmployees(employees).withRevenueFen(Samples.yuan(revenueYuan));

        assertThat(table.classify(industry, figures)).isEqualTo(expected);
    }

    @Test
    void agricultureLooksAtRevenueAloneAndOthersAtEmployeesAlone() {
        assertThat(table.classify(new IndustryCode("A"), SizeFigures.NONE.withRevenueFen(Samples.yuan(500_000))))
                .isEqualTo(SizeClass.SMALL);
        assertThat(table.classify(new IndustryCode("M"), SizeFigures.NONE.withEmployees(9)))
                .isEqualTo(SizeClass.MICRO);
        assertThat(table.classify(
                        new IndustryCode("L"),
                        SizeFigures.NONE.withEmployees(300).withAssetsFen(Samples.yuan(80_000_000))))
                .isEqualTo(SizeClass.MEDIUM);
    }

    @Test
    void whatIsMissingIsNeverGuessed() {
        IndustryCode industry = new IndustryCode("C");

        assertThat(table.classify(industry, SizeFigures.NONE)).isEqualTo(SizeClass.UNKNOWN);
        assertThat(table.classify(industry, SizeFigures.NONE.withEmployees(5))).isEqualTo(SizeClass.UNKNOWN);
        assertThat(table.classify(industry, SizeFigures.NONE.withRevenueFen(1))).isEqualTo(SizeClass.UNKNOWN);
        assertThat(table.classify(new IndustryCode("J66"), SizeFigures.NONE.withEmployees(5)))
                .isEqualTo(SizeClass.UNKNOWN);
        assertThat(new SizeTable(List.of()).classify(industry, SizeFigures.NONE.withEmployees(5)))
                .isEqualTo(SizeClass.UNKNOWN);
    }

    @Test
    void aFirmThatGrowsNeverGetsSmaller() {
        RandomGenerator random = Samples.random(29);
        for (Group group : table.groups()) {
            IndustryCode industry = group.industryCodes().getFirst();
            for (int run = 0; run < 200; run++) {
                SizeFigures before = SizeFigures.NONE
                        .withEmployees(random.nextInt(1_200))
                        .withRevenueFen(Samples.amountFen(random))
                        .withAssetsFen(Samples.amountFen(random));
                SizeFigures after = before.withEmployees(before.employees().getAsLong() + random.nextInt(500))
                        .withRevenueFen(before.revenueFen().getAsLong() + Samples.amountFen(random));

                assertThat(table.classify(industry, after)).isGreaterThanOrEqualTo(table.classify(industry, before));
            }
        }
    }

    @Test
    void theIssuedTableHasItsSixteenGroups() {
        assertThat(table.groups()).extracting(Group::code).hasSize(16).startsWith("AGRICULTURE", "INDUSTRY");
    }

    @ParameterizedTest
    @CsvSource({
        "A, AGRICULTURE",
        "A0412, AGRICULTURE",
        "C1513, INDUSTRY",
        "F51, WHOLESALE",
        "F5212, RETAIL",
        "K7010, REAL_ESTATE",
        "K7020, PROPERTY_MANAGEMENT",
        "I65, SOFTWARE_IT",
        "R, OTHER"
    })
    void anIndustryBelongsToTheGroupOfItsLongestCode(IndustryCode industry, String group) {
        assertThat(table.groupOf(industry)).map(Group::code).contains(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "G53", "J66", "K70", "Q84", "S"})
    void anIndustryThatCannotBeToldHasNoGroup(IndustryCode industry) {
        assertThat(table.groupOf(industry)).isEmpty();
    }

    private static SizeTable issuedTable() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            return SizeTable.of(mapper.convertValue(
                    mapper.readTree(SAMPLE.toFile()).at("/content/standards/0"), SizeThresholdsState.Standard.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
