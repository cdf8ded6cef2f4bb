package org.crediteasyloan.profile.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.crediteasyloan.rules.sizeclass.SizeFigures;
import org.junit.jupiter.api.Test;

class FactSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate KNOWN_SINCE = LocalDate.of(2026, 1, 5);
    private static final SizeThresholdsState THRESHOLDS = thresholds();
    private static final FactSource LIST = new FactSource.Listing(new ParticipantCode("REG-QIONGHAI-SME"), "B-1");
    private static final long FEN_PER_YUAN = 100;

    private final List<Fact> stated = new ArrayList<>();
    private final List<Endorsement> endorsements = new ArrayList<>();

    @Test
    void aFactoryWithLittleRevenueIsMicro() {
        industry("C1432", TODAY);
        employees(500, TODAY.minusDays(3));
        revenue(2_000_000 * FEN_PER_YUAN, TODAY.minusDays(1));

        FactSheet sheet = sheet();

        assertThat(sheet.sizeClass()).isEqualTo(SizeClass.MICRO);
        Fact fact = sheet.find(FactName.SIZE_CLASS).orElseThrow();
        assertThat(fact.value()).isEqualTo(new FactValue.Text("MICRO"));
        assertThat(fact.source()).isEqualTo(new FactSource.Platform());
        assertThat(fact.asOfOn()).isEqualTo(TODAY.minusDays(3));
    }

    @Test
    void oneMoreEmployeeMakesAWholesalerMedium() {
        industry("F51", TODAY);
        revenue(60_000_000 * FEN_PER_YUAN, TODAY);

        employees(19, TODAY);
        assertThat(sheet().sizeClass()).isEqualTo(SizeClass.SMALL);
        stated.removeLast();
        employees(20, TODAY);
        assertThat(sheet().sizeClass()).isEqualTo(SizeClass.MEDIUM);
    }

    @Test
    void aSectionOfSeveralGroupsTellsNoSize() {
        industry("F", TODAY);
        employees(20, TODAY);
        revenue(60_000_000 * FEN_PER_YUAN, TODAY);

        assertThat(sheet().sizeClass()).isEqualTo(SizeClass.UNKNOWN);
        assertThat(sheet().find(FactName.SIZE_CLASS)).isEmpty();
        assertThat(sheet().text(FactName.INDUSTRY_SECTION)).contains("F");
    }

    @Test
    void aMissingFigureOrIndustryTellsNoSize() {
        employees(20, TODAY);
        revenue(60_000_000 * FEN_PER_YUAN, TODAY);
        assertThat(sheet().sizeClass()).isEqualTo(SizeClass.UNKNOWN);
        assertThat(sheet().find(FactName.INDUSTRY_SECTION)).isEmpty();

        stated.removeLast();
        industry("C", TODAY);
        assertThat(sheet().sizeClass()).isEqualTo(SizeClass.UNKNOWN);
    }

    @Test
    void theCodeTellsTheKindOfBody() {
        assertThat(sheet().text(FactName.ENTITY_CLASS)).contains("COMPANY");
        assertThat(sheet().find(FactName.ENTITY_CLASS).orElseThrow().asOfOn()).isEqualTo(KNOWN_SINCE);
    }

    @Test
    void aListCountsThroughItsLastDay() {
        endorsements.add(new Endorsement("SME-RECOMMENDED", TODAY.minusDays(30), TODAY));
        endorsements.add(new Endorsement("GREEN", TODAY.minusDays(60), TODAY.minusDays(1)));
        endorsements.add(new Endorsement("AGRI", TODAY.minusDays(9), TODAY.plusDays(9)));
        endorsements.add(new Endorsement("AGRI", TODAY.minusDays(7), TODAY.plusDays(9)));

        Fact listTypes = sheet().find(FactName.LIST_TYPES).orElseThrow();

        assertThat(listTypes.value()).isEqualTo(new FactValue.Texts(List.of("AGRI", "SME-RECOMMENDED")));
        assertThat(listTypes.asOfOn()).isEqualTo(TODAY.minusDays(7));
    }

    @Test
    void toBeOnNoListIsAFactToo() {
        assertThat(sheet().find(FactName.LIST_TYPES).orElseThrow().value()).isEqualTo(new FactValue.Texts(List.of()));
    }

    @Test
    void valuesSurviveJson() {
        for (FactValue value : List.of(
                new FactValue.Whole(Long.MAX_VALUE),
                new FactValue.Whole(7),
                new FactValue.Text("琼海"),
                new FactValue.Texts(List.of("专精特新", "小巨人")))) {
            assertThat(FactValue.fromJson(value.toJson())).isEqualTo(value);
        }
    }

    @Test
    void onlyTheDictionaryIsForCriteria() {
        assertThat(List.of(FactName.values()).stream()
                        .map(FactName::key)
                        .filter(key -> FactName.forCriterion(key).isPresent()))
                .containsExactlyInAnyOrder(
                        "borrowerKind",
                        "employees",
                        "annualRevenueFen",
                        "regionCode",
                        "industrySection",
                        "sizeClass",
                        "entityClass",
                        "tags",
                        "listTypes");
    }

    @Test
    void withoutAStandardThatHasBegunThereIsNoSize() {
        SizeFigures figures = SizeFigures.NONE.withEmployees(5).withRevenueFen(1);

        for (SizeStandard standard : List.of(
                SizeStandard.on(TODAY, Optional.empty()),
                SizeStandard.on(LocalDate.of(2011, 6, 17), Optional.of(THRESHOLDS)))) {
            assertThat(standard.classify(new IndustryCode("C"), figures)).isEqualTo(SizeClass.UNKNOWN);
        }
    }

    @Test
    void theLatestStandardThatHasBegunCounts() {
        SizeThresholdsState two = new SizeThresholdsState(
                2,
                List.of(
                        THRESHOLDS.standards().getFirst(),
                        new SizeThresholdsState.Standard(
                                TODAY,
                                List.of(new SizeThresholdsState.Group(
                                        "ALL",
                                        "所有行业",
                                        "All industries",
                                        List.of(new IndustryCode("C")),
                                        List.of(new SizeThresholdsState.Limit(
                                                SizeThresholdsState.Metric.EMPLOYEES, 1, 2, 3)))))));
        SizeFigures figures = SizeFigures.NONE.withEmployees(5).withRevenueFen(1);

        assertThat(SizeStandard.on(TODAY.minusDays(1), Optional.of(two)).classify(new IndustryCode("C"), figures))
                .isEqualTo(SizeClass.MICRO);
        assertThat(SizeStandard.on(TODAY, Optional.of(two)).classify(new IndustryCode("C"), figures))
                .isEqualTo(SizeClass.LARGE);
    }

    private Identity identity = new Identity.Enterprise(new UnifiedSocialCreditCode("91350100M000100Y43"));

    private static SizeThresholdsState thresholds() {
        try {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(SampleTables.stateOf("size-thresholds"), SizeThresholdsState.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void personsAndHouseholdsHaveNoSizeAndNoKindOfBody() {
        industry("A0111", TODAY);
        employees(2, TODAY);
        revenue(8_000_000, TODAY);

        for (Identity persons : List.of(new Identity.NaturalPerson(), new Identity.Household())) {
            identity = persons;
            assertThat(sheet().sizeClass()).isEqualTo(SizeClass.NOT_APPLICABLE);
            assertThat(sheet().find(FactName.SIZE_CLASS)).isEmpty();
            assertThat(sheet().find(FactName.ENTITY_CLASS)).isEmpty();
            assertThat(sheet().text(FactName.INDUSTRY_SECTION)).contains("A");
            assertThat(sheet().text(FactName.BORROWER_KIND))
                    .contains(persons.kind().name());
        }
    }

    private FactSheet sheet() {
        return FactSheet.of(
                identity, KNOWN_SINCE, stated, endorsements, SizeStandard.on(TODAY, Optional.of(THRESHOLDS)), TODAY);
    }

    private void industry(String code, LocalDate asOfOn) {
        stated.add(new Fact(FactName.INDUSTRY_CODE, new FactValue.Text(code), LIST, asOfOn));
    }

    private void employees(long persons, LocalDate asOfOn) {
        stated.add(new Fact(FactName.EMPLOYEES, new FactValue.Whole(persons), LIST, asOfOn));
    }

    private void revenue(long amountFen, LocalDate asOfOn) {
        stated.add(new Fact(FactName.ANNUAL_REVENUE_FEN, new FactValue.Whole(amountFen), LIST, asOfOn));
    }
}
