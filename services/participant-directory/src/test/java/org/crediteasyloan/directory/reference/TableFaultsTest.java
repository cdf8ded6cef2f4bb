package org.crediteasyloan.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.reference.TableFixtures.calendar;
import static org.crediteasyloan.directory.reference.TableFixtures.code;
import static org.crediteasyloan.directory.reference.TableFixtures.codes;
import static org.crediteasyloan.directory.reference.TableFixtures.group;
import static org.crediteasyloan.directory.reference.TableFixtures.industries;
import static org.crediteasyloan.directory.reference.TableFixtures.level;
import static org.crediteasyloan.directory.reference.TableFixtures.levels;
import static org.crediteasyloan.directory.reference.TableFixtures.limit;
import static org.crediteasyloan.directory.reference.TableFixtures.rates;
import static org.crediteasyloan.directory.reference.TableFixtures.region;
import static org.crediteasyloan.directory.reference.TableFixtures.regions;
import static org.crediteasyloan.directory.reference.TableFixtures.standard;
import static org.crediteasyloan.directory.reference.TableFixtures.year;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All that may be wrong with a table that is well-formed, found at once. */
class TableFaultsTest {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void aCalendarWithGapsIsRefused() {
        assertFaults(
                "working-day-calendar",
                null,
                calendar(year(2026, false), year(2027, true), year(2029, false), year(2029, false)),
                "/content/years/2/provisional final-after-provisional",
                "/content/years/2/year years-not-contiguous",
                "/content/years/3/year years-not-contiguous");
    }

    @Test
    void aCalendarWhoseDaysContradictEachOtherIsRefused() {
        assertFaults(
                "working-day-calendar",
                null,
                calendar(
                        year(
                                2026,
                                false,
                                List.of("2026-05-01", "2025-12-31", "2026-05-01", "2026-05-09"),
                                List.of("2026-05-09", "2026-05-11")),
                        year(2027, true)),
                "/content/years/0/offDays/1 day-of-another-year",
                "/content/years/0/offDays/2 day-repeated",
                "/content/years/0/offDays/3 day-off-and-worked",
                "/content/years/0/workingWeekends/1 not-a-weekend");
    }

    @Test
    void aPublishedYearIsNeitherLeftOutNorMadeProvisionalAgain() {
        assertFaults(
                "working-day-calendar",
                calendar(year(2026, false), year(2027, true)),
                calendar(year(2026, true)),
                "/content/years year-dropped",
                "/content/years/0/provisional year-provisional-again");
    }

    @Test
    void aRateTableThatOverlapsItselfIsRefused() {
        assertFaults(
                "rate-table.LPR_1Y",
                null,
                rates("2025-05-20", "3", "2025-05-20", "-3", "2024-10-21", "3.1"),
                "/content/entries/1/annualRatePercent negative-rate",
                "/content/entries/1/validFrom dates-not-ascending",
                "/content/entries/2/validFrom dates-not-ascending");
    }

    @Test
    void regionsThatAreNoTreeAreRefused() {
        assertFaults(
                "regions",
                null,
                regions(
                        region("460000", "PROVINCE"),
                        region("460100", "PREFECTURE", "parent", "460000"),
                        region("460105", "COUNTY", "parent", "460106"),
                        region("460106", "COUNTY", "parent", "460105"),
                        region("460200", "PREFECTURE"),
                        region("460202", "PREFECTURE", "parent", "460100"),
                        region("460203", "COUNTY", "parent", "460999"),
                        region("460203", "COUNTY", "parent", "460100")),
                "/content/regions/2/parent circle",
                "/content/regions/3/parent circle",
                "/content/regions/4/parent parent-missing",
                "/content/regions/5/level level-not-below-parent",
                "/content/regions/6/parent parent-unknown",
                "/content/regions/7/code code-repeated");
    }

    @Test
    void regionsWithAHistoryThatCannotBeAreRefused() {
        assertFaults(
                "regions",
                null,
                regions(
                        region("460000", "PROVINCE"),
                        region("460100", "PREFECTURE", "parent", "460000"),
                        region("469003", "COUNTY", "parent", "460000", "replacedBy", "460400"),
                        region(
                                "469004",
                                "COUNTY",
                                "parent",
                                "460000",
                                "validFrom",
                                "2015-02-19",
                                "validUntil",
                                "2015-02-18",
                                "replacedBy",
                                "469004")),
                "/content/regions/2/replacedBy replacement-unknown",
                "/content/regions/2/validUntil replaced-but-in-use",
                "/content/regions/3/replacedBy circle",
                "/content/regions/3/validUntil validity-reversed");
    }

    @Test
    void aPublishedRegionIsNotLeftOut() {
        assertFaults(
                "regions",
                regions(region("460000", "PROVINCE"), region("460100", "PREFECTURE", "parent", "460000")),
                regions(region("460000", "PROVINCE")),
                "/content/regions code-dropped");
    }

    @Test
    void connectionLevelsThatContradictThemselvesAreRefused() {
        assertFaults(
                "connection-levels",
                levels(level("DATA", "2024-01-01", "PULL_LEADS"), level("SYSTEM", "2024-01-01", "WEBHOOKS")),
                levels(
                        level("DATA", "2024-01-01", "PULL_LEADS", "PULL_LEADS"),
                        level("DATA", "2024-01-01", "READ_FACTS"),
                        level("DATA", "2027-01-01", "READ_FACTS")),
                "/content/levels/0/features/1 code-repeated",
                "/content/levels/1/validFrom code-repeated",
                "/content/levels code-dropped");
    }

    @Test
    void industriesWithoutTheirSectionAreRefused() {
        assertFaults(
                "industries",
                null,
                industries("A", "A04", "A04", "B06"),
                "/content/industries/2/code code-repeated",
                "/content/industries/3/code parent-unknown");
    }

    @Test
    void sizeThresholdsThatContradictThemselvesAreRefused() {
        assertFaults(
                "size-thresholds",
                null,
                Map.of(
                        "kind",
                        "SIZE_THRESHOLDS",
                        "standards",
                        List.of(
                                standard(
                                        "2011-06-18",
                                        group(
                                                "INDUSTRY",
                                                List.of("B", "C"),
                                                limit("EMPLOYEES", 20, 300, 1000),
                                                limit("EMPLOYEES", 20, 10, 1000)),
                                        group("INDUSTRY", List.of("C"), limit("REVENUE_FEN", -1, 2, 3))),
                                standard("2011-06-18", group("OTHER", List.of("M"), limit("EMPLOYEES", 1, 2, 3))))),
                "/content/standards/0/groups/0/limits/1 limits-not-ascending",
                "/content/standards/0/groups/0/limits/1/metric metric-repeated",
                "/content/standards/0/groups/1/code group-repeated",
                "/content/standards/0/groups/1/industryCodes/0 industry-in-two-groups",
                "/content/standards/0/groups/1/limits/0 limits-not-ascending",
                "/content/standards/1/validFrom dates-not-ascending");
    }

    @Test
    void aCodeListThatContradictsItselfIsRefused() {
        assertFaults(
                "code-list.BANK_REFUSAL",
                null,
                codes(
                        code("CREDIT_RECORD", "2024-01-01", "repairable", false),
                        code("CREDIT_RECORD", "2024-01-01", "repairable", false),
                        code("TOO_YOUNG", "2024-01-01", "validUntil", "2023-12-31")),
                "/content/codes/1/code code-repeated",
                "/content/codes/2/repairable repairable-missing",
                "/content/codes/2/validUntil validity-reversed");
    }

    @Test
    void quotasOfNobodyOrTwiceFromTheSameDayAreRefused() {
        assertFaults(
                "quotas",
                null,
                Map.of(
                        "kind",
                        "QUOTAS",
                        "quotas",
                        List.of(
                                quota("BANK", "READS", "2026-01-01"),
                                quota("BANK", "WRITES", "2026-01-01"),
                                quota("BANK", "READS", "2026-01-01"),
                                quota("PERSON", "READS", "2026-01-01"),
                                quota("MARTIANS", "READS", "2026-01-01"))),
                "/content/quotas/2/validFrom dates-not-ascending",
                "/content/quotas/4/caller caller-unknown");
    }

    private static Map<String, Object> quota(String caller, String use, String validFrom) {
        return Map.of("caller", caller, "use", use, "perDay", 100, "validFrom", validFrom);
    }

    @Test
    void aPublishedCodeIsNotLeftOut() {
        assertFaults(
                "code-list.LOAN_PURPOSE",
                codes(code("FIRST_ONE", "2024-01-01"), code("SECOND_ONE", "2024-01-01")),
                codes(code("FIRST_ONE", "2024-01-01")),
                "/content/codes code-dropped");
    }

    @Test
    void anIndustryThatWasPublishedIsNotLeftOut() {
        assertFaults("industries", industries("A", "B"), industries("A"), "/content/industries code-dropped");
    }

    private static void assertFaults(
            String table, @Nullable Map<String, Object> published, Map<String, Object> content, String... faults) {
        Findings findings = new Findings();

        read(content).check(new TableName(table), Optional.ofNullable(published).map(TableFaultsTest::read), findings);

        assertThat(findings.all())
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactlyInAnyOrder(faults);
    }

    private static ReferenceContent read(Map<String, Object> content) {
        return MAPPER.convertValue(content, ReferenceContent.class);
    }
}
