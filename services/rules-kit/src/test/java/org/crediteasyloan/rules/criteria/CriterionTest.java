package org.crediteasyloan.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crediteasyloan.rules.criteria.CriteriaFixtures.accepted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.crediteasyloan.rules.Samples;
import org.crediteasyloan.rules.criteria.CriterionVerdict.Fail;
import org.crediteasyloan.rules.criteria.CriterionVerdict.Pass;
import org.crediteasyloan.rules.criteria.CriterionVerdict.Reason;
import org.crediteasyloan.rules.criteria.CriterionVerdict.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionTest {

    @Test
    void aCriterionPassesOrFailsAtItsBorder() {
        Criterion criterion = accepted("amountFen <= 100000000");

        assertThat(criterion.evaluate(Map.of("amountFen", 100_000_000))).isEqualTo(new Pass());
        assertThat(criterion.evaluate(Map.of("amountFen", 100_000_001L))).isEqualTo(new Fail());
    }

    @Test
    void aMissingFactIsUnknownAlsoWhereTheLanguageWouldNotAsk() {
        Criterion and = accepted("overdue && amountFen > 0");
        Criterion or = accepted("overdue || amountFen > 0");

        assertThat(and.evaluate(Map.of("overdue", false))).isEqualTo(unknown(Reason.FACT_MISSING, "amountFen"));
        assertThat(or.evaluate(Map.of("overdue", true))).isEqualTo(unknown(Reason.FACT_MISSING, "amountFen"));
        assertThat(or.evaluate(Map.of())).isEqualTo(unknown(Reason.FACT_MISSING, "amountFen", "overdue"));
    }

    @Test
    void factsItDoesNotNameAreNotLookedAt() {
        Criterion criterion = accepted("!overdue");

        assertThat(criterion.evaluate(Map.of("overdue", false, "amountFen", "much", "stranger", new Object())))
                .isEqualTo(new Pass());
    }

    @Test
    void aFactOfAnotherTypeIsUnknownAndNamed() {
        assertThat(accepted("amountFen > 1").evaluate(Map.of("amountFen", "2")))
                .isEqualTo(unknown(Reason.FACT_OF_WRONG_TYPE, "amountFen"));
        assertThat(accepted("'x' in tags").evaluate(Map.of("tags", Arrays.asList("x", null))))
                .isEqualTo(unknown(Reason.FACT_OF_WRONG_TYPE, "tags"));
        assertThat(accepted("registeredOn < assessedOn")
                        .evaluate(Map.of("registeredOn", "2024-02-30", "assessedOn", LocalDate.MAX)))
                .isEqualTo(unknown(Reason.FACT_OF_WRONG_TYPE, "assessedOn", "registeredOn"));
        assertThat(accepted("annualRatePercent < 4.0")
                        .evaluate(Map.of("annualRatePercent", new BigDecimal("3.9999999999999999"))))
                .isEqualTo(unknown(Reason.FACT_OF_WRONG_TYPE, "annualRatePercent"));
    }

    @Test
    void aComputationThatFailsIsUnknownWithItsReason() {
        assertThat(accepted("debtFen / revenueFen < 2").evaluate(Map.of("debtFen", 1L, "revenueFen", 0L)))
                .isEqualTo(unknown(Reason.DIVISION_BY_ZERO));
        assertThat(accepted("debtFen % revenueFen == 0").evaluate(Map.of("debtFen", 1L, "revenueFen", 0L)))
                .isEqualTo(unknown(Reason.DIVISION_BY_ZERO));
        assertThat(accepted("debtFen * 100 > 1").evaluate(Map.of("debtFen", Long.MAX_VALUE)))
                .isEqualTo(unknown(Reason.NUMBER_OUT_OF_RANGE));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2026-03-01, true",
        "2024-03-02, 2026-03-01, false",
        "2024-02-29, 2026-02-28, false",
        "2024-02-29, 2026-03-01, true"
    })
    void monthsAreCountedWhole(String registeredOn, String assessedOn, boolean twoYears) {
        CriterionVerdict verdict = accepted("monthsBetween(registeredOn, assessedOn) >= 24")
                .evaluate(Map.of("registeredOn", registeredOn, "assessedOn", LocalDate.parse(assessedOn)));

        assertThat(verdict).isEqualTo(twoYears ? new Pass() : new Fail());
    }

    @Test
    void datesAndListsAreCompared() {
        assertThat(accepted("registeredOn < date('2024-01-01')").evaluate(Map.of("registeredOn", "2023-12-31")))
                .isEqualTo(new Pass());
        assertThat(accepted("registeredOn < date('2024-01-01')").evaluate(Map.of("registeredOn", "2024-01-01")))
                .isEqualTo(new Fail());
        assertThat(accepted("daysBetween(registeredOn, assessedOn) == 366")
                        .evaluate(Map.of("registeredOn", "2024-01-01", "assessedOn", "2025-01-01")))
                .isEqualTo(new Pass());
        assertThat(accepted("'专精特新' in tags && size(tags) == 2").evaluate(Map.of("tags", Set.of("专精特新", "小巨人"))))
                .isEqualTo(new Pass());
        assertThat(accepted("'专精特新' in tags").evaluate(Map.of("tags", List.of())))
                .isEqualTo(new Fail());
    }

    /** Fifteen digits keep their order in binary, so no decimal border is ever off by a hair. */
    @Test
    void decimalsCompareAsTheyAreWritten() {
        RandomGenerator random = Samples.random(41);
        for (int run = 0; run < 500; run++) {
            BigDecimal limit = BigDecimal.valueOf(random.nextLong(1, 100_000_000), random.nextInt(1, 9));
            BigDecimal hair = BigDecimal.ONE.movePointLeft(limit.scale());
            Criterion criterion = accepted("annualRatePercent <= " + limit.toPlainString());

            assertThat(criterion.evaluate(Map.of("annualRatePercent", limit))).isEqualTo(new Pass());
            assertThat(criterion.evaluate(Map.of("annualRatePercent", limit.toPlainString())))
                    .isEqualTo(new Pass());
            assertThat(criterion.evaluate(Map.of("annualRatePercent", limit.add(hair))))
                    .isEqualTo(new Fail());
        }
    }

    @Test
    void aNameOfTheLanguageIsNoFact() {
        for (String name : new String[] {"in", "true", "Amount", "a.b", "", "金额"}) {
            assertThatThrownBy(() -> FactDictionary.of(Map.of(name, FactType.LONG)))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Unknown unknown(Reason reason, String... facts) {
        return new Unknown(reason, new TreeSet<>(Set.of(facts)));
    }
}
