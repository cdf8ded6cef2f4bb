package org.crediteasyloan.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.catalog.product.ProductFixtures.criterion;
import static org.crediteasyloan.catalog.product.ProductFixtures.farmLoan;
import static org.crediteasyloan.catalog.product.ProductFixtures.with;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.catalog.matching.Reason.Answer;
import org.crediteasyloan.catalog.matching.Reason.SmallestChange;
import org.crediteasyloan.catalog.matching.Reason.UsedFact;
import org.crediteasyloan.rules.criteria.CriteriaCheck;
import org.crediteasyloan.rules.criteria.Criterion;
import org.crediteasyloan.rules.criteria.CriterionVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionReasonsTest {

    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    /** A cooperative of five people in Qionghai that grows pepper. */
    private static Map<String, KnownFact> cooperative() {
        Map<String, KnownFact> facts = new HashMap<>();
        facts.put("employees", fact(5L));
        facts.put("annualRevenueFen", fact(80_000_000L));
        facts.put("entityClass", fact("FARMERS_COOPERATIVE"));
        facts.put("sizeClass", fact("MICRO"));
        facts.put("tags", fact(List.of("省级示范社")));
        return facts;
    }

    @Test
    void aReasonNamesTheFactItRestsOn() {
        Reason reason = reason("entityClass == 'FARMERS_COOPERATIVE'");

        assertThat(reason.verdict()).isEqualTo(Answer.PASS);
        assertThat(reason.clause()).isEqualTo("琼府〔2024〕1号 第三条");
        assertThat(reason.facts())
                .containsExactly(new UsedFact("entityClass", "FARMERS_COOPERATIVE", "registry", YEAR_END));
        assertThat(reason.smallestChange()).isNull();
    }

    @Test
    void aMissingFactLeavesTheAnswerOpenAndIsNamed() {
        Reason reason = reason("industrySection == 'A' && employees >= 3");

        assertThat(reason.verdict()).isEqualTo(Answer.UNKNOWN);
        assertThat(reason.unknownBecause()).isEqualTo("FACT_MISSING");
        assertThat(reason.missingFacts()).containsExactly("industrySection");
        assertThat(reason.facts()).extracting(UsedFact::name).containsExactly("employees");
    }

    @ParameterizedTest
    @CsvSource({
        "employees >= 10, 10",
        "employees > 10, 11",
        "employees <= 3, 3",
        "employees < 3, 2",
        "employees == 7, 7",
        "employees != 5, 4",
        "employees >= 10 && annualRevenueFen > 1, 10",
        "employees == 7 || employees >= 10, 7",
        "employees > 10 && employees != 11, 12",
        "!(employees < 10), 10",
        "  employees>=6 , 6"
    })
    void theNearestNumberThatPassesIsTheSmallestChange(String expression, long needed) {
        Reason reason = reason(expression);

        assertThat(reason.verdict()).isEqualTo(Answer.FAIL);
        assertThat(reason.smallestChange()).isEqualTo(new SmallestChange("employees", 5L, List.of(needed), true));
    }

    @Test
    void everyMemberOfTheSetWouldDo() {
        Reason reason = reason("entityClass in ['COMPANY', \"SOLE_TRADER\"]");

        assertThat(reason.smallestChange())
                .isEqualTo(new SmallestChange(
                        "entityClass", "FARMERS_COOPERATIVE", List.of("COMPANY", "SOLE_TRADER"), false));
    }

    @Test
    void whatTheBorrowerCanChangeIsNamedFirst() {
        Reason reason = reason("sizeClass == 'SMALL' || employees >= 8");

        assertThat(reason.smallestChange()).isEqualTo(new SmallestChange("employees", 5L, List.of(8L), true));
    }

    @Test
    void operatorsInsideATextAreText() {
        Reason reason = reason("'a && (b || !c)' in tags");

        assertThat(reason.smallestChange().oneOf()).containsExactly(List.of("省级示范社", "a && (b || !c)"));
    }

    @Test
    void theMissingLabelIsWhatWouldChangeIt() {
        Reason reason = reason("'国家级示范社' in tags");

        assertThat(reason.smallestChange())
                .isEqualTo(new SmallestChange("tags", List.of("省级示范社"), List.of(List.of("省级示范社", "国家级示范社")), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "employees >= 10 && annualRevenueFen > 90000000",
                "employees * 2 >= 20",
                "10 <= employees",
                "annualRevenueFen / employees > 100000000",
                "employees < 0",
                "size(tags) > 4"
            })
    void whatWasNotTriedIsNotProposed(String expression) {
        Reason reason = reason(expression);

        assertThat(reason.verdict()).isEqualTo(Answer.FAIL);
        assertThat(reason.smallestChange()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "employees >= 10",
                "employees < 2",
                "annualRevenueFen > 99999999",
                "entityClass == 'COMPANY'",
                "sizeClass in ['SMALL', 'MEDIUM']",
                "'专精特新' in tags || '小巨人' in tags",
                "(employees > 6 || annualRevenueFen >= 100000000) && entityClass in ['FARMERS_COOPERATIVE']"
            })
    void applyingTheChangeFlipsTheVerdict(String expression) {
        Criterion criterion = compile(expression);
        SmallestChange change = reason(expression).smallestChange();
        Map<String, Object> facts = new HashMap<>();
        cooperative().forEach((name, fact) -> facts.put(name, fact.value()));

        for (Object value : change.oneOf()) {
            facts.put(change.fact(), value);
            assertThat(criterion.evaluate(facts)).isInstanceOf(CriterionVerdict.Pass.class);
        }
    }

    private static Reason reason(String expression) {
        return CriterionReasons.of(List.of(compile(expression)), cooperative()).getFirst();
    }

    private static Criterion compile(String expression) {
        CriteriaCheck check =
                with(farmLoan(), criterion("C1", expression.strip())).checkCriteria();
        return ((CriteriaCheck.Accepted) check).criteria().getFirst();
    }

    private static KnownFact fact(Object value) {
        return new KnownFact(value, "registry", YEAR_END);
    }
}
