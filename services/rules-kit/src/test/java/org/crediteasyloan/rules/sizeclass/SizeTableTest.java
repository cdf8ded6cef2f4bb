package org.crediteasyloan.rules.sizeclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTableTest {

    private static final String HEADER = "industry,name_zh,metric,small_min,medium_min,large_min\n";

    private final SizeTable table = issuedTable();

    @ParameterizedTest
    @CsvSource({
        "INDUSTRY, 500, 2000000, MICRO",
        "WHOLESALE, 20, 60000000, MEDIUM",
        "WHOLESALE, 19, 60000000, SMALL",
        "INDUSTRY, 1000, 400000000, LARGE",
        "INDUSTRY, 999, 400000000, MEDIUM",
        "INDUSTRY, 20, 3000000, SMALL",
        "INDUSTRY, 19, 3000000, MICRO",
        "INDUSTRY, 20, 2999999, MICRO"
    })
    void theClassIsTheOneWhoseLimitsAreAllMet(String industry, long employees, long revenueYuan, SizeClass expected) {
        SizeFigures figures = SizeFigures.NONE.withEmployees(employees).withRevenueFen(Samples.yuan(revenueYuan));

        assertThat(table.classify(industry, figures)).isEqualTo(expected);
    }

    @Test
    void agricultureLooksAtRevenueAloneAndOthersAtEmployeesAlone() {
        assertThat(table.classify("AGRICULTURE", SizeFigures.NONE.withRevenueFen(Samples.yuan(500_000))))
                .isEqualTo(SizeClass.SMALL);
        assertThat(table.classify("OTHER", SizeFigures.NONE.withEmployees(9))).isEqualTo(SizeClass.MICRO);
        assertThat(table.classify(
                        "LEASING_BUSINESS",
                        SizeFigures.NONE.withEmployees(300).withAssetsFen(Samples.yuan(80_000_000))))
                .isEqualTo(SizeClass.MEDIUM);
    }

    @Test
    void whatIsMissingIsNeverGuessed() {
        assertThat(table.classify("INDUSTRY", SizeFigures.NONE)).isEqualTo(SizeClass.UNKNOWN);
        assertThat(table.classify("INDUSTRY", SizeFigures.NONE.withEmployees(5)))
                .isEqualTo(SizeClass.UNKNOWN);
        assertThat(table.classify("INDUSTRY", SizeFigures.NONE.withRevenueFen(1)))
                .isEqualTo(SizeClass.UNKNOWN);
        assertThat(table.classify("BANKING", SizeFigures.NONE.withEmployees(5))).isEqualTo(SizeClass.UNKNOWN);
    }

    @Test
    void aFirmThatGrowsNeverGetsSmaller() {
        RandomGenerator random = Samples.random(29);
        for (String industry : table.industries()) {
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
        assertThat(table.industries()).hasSize(16).startsWith("AGRICULTURE", "INDUSTRY", "CONSTRUCTION");
    }

    @Test
    void aBrokenTableIsRefusedWithEveryBadLine() {
        assertThatThrownBy(() -> SizeTable.parse(new StringReader(HEADER
                        + "INDUSTRY,工业,employees,20,300,1000\n"
                        + "INDUSTRY,工业,employees,20,300,1000\n"
                        + "RETAIL,零售业,turnover,1,2,3\n"
                        + "RETAIL,零售业,revenue,3,2,1\n"
                        + "RETAIL,零售业,assets,1,2\n"
                        + "RETAIL,零售业,employees,-1,2,3\n")))
                .isInstanceOfSatisfying(
                        RuleRefusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("field")
                                .containsExactly("line 3", "line 4", "line 5", "line 6", "line 7"));
        assertThatThrownBy(() -> SizeTable.parse(new StringReader(""))).isInstanceOf(RuleRefusal.class);
        assertThatThrownBy(() -> SizeTable.parse(new StringReader(HEADER))).isInstanceOf(RuleRefusal.class);
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
    void anIndustryBelongsToTheGroupOfItsLongestCode(String industry, String group) {
        assertThat(issuedIndustries().groupOf(new IndustryCode(industry))).contains(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "G53", "J66", "K70", "Q84", "S"})
    void anIndustryThatCannotBeToldHasNoGroup(String industry) {
        assertThat(issuedIndustries().groupOf(new IndustryCode(industry))).isEmpty();
    }

    @Test
    void theTwoIssuedTablesNameTheSameGroups() {
        assertThat(issuedIndustries().groups()).containsExactlyInAnyOrderElementsOf(table.industries());
    }

    @Test
    void aBrokenIndustryTableIsRefusedWithEveryBadLine() {
        assertThatThrownBy(() -> SizeIndustries.parse(new StringReader("code,group\nA,X\nA,Y\nZ,X\nB\nC, \n")))
                .isInstanceOfSatisfying(
                        RuleRefusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("field")
                                .containsExactly("line 1", "line 3", "line 4", "line 5", "line 6"));
    }

    private static SizeTable issuedTable() {
        return SizeTable.parse(resource(SizeTable.RESOURCE));
    }

    private static SizeIndustries issuedIndustries() {
        return SizeIndustries.parse(resource(SizeIndustries.RESOURCE));
    }

    private static Reader resource(String name) {
        InputStream csv = Objects.requireNonNull(SizeTable.class.getResourceAsStream(name));
        return new InputStreamReader(csv, StandardCharsets.UTF_8);
    }
}
