package org.crediteasyloan.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.rules.criteria.CriteriaFixtures.COMPILER;
import static org.crediteasyloan.rules.criteria.CriteriaFixtures.accepted;
import static org.crediteasyloan.rules.criteria.CriteriaFixtures.criterion;
import static org.crediteasyloan.rules.criteria.CriteriaFixtures.errorsOf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.crediteasyloan.rules.Samples;
import org.crediteasyloan.rules.criteria.CriterionError.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaCompilerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amountFen <= 100000000",
                "sizeClass in ['MICRO', 'SMALL']",
                "'专精特新' in tags && !overdue",
                "annualRatePercent <= 4.35",
                "annualRatePercent <= 4",
                "monthsBetween(registeredOn, assessedOn) >= 24",
                "registeredOn < date('2024-01-01')",
                "debtFen * 100 <= revenueFen * 60",
                "revenueFen > 0 ? debtFen / revenueFen < 2 : false",
                "size(tags) > 0 || sizeClass.startsWith('MI')",
                "-amountFen < -1"
            })
    void theLanguageSaysWhatCriteriaNeed(String expression) {
        assertThat(errorsOf(criterion("A", expression))).isEmpty();
    }

    @Test
    void aCriterionKnowsWhichFactsItNeeds() {
        Criterion criterion = accepted("monthsBetween(registeredOn, assessedOn) >= 24 && amountFen < 5");

        assertThat(criterion.neededFacts()).containsExactly("amountFen", "assessedOn", "registeredOn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "amountFen <=            | SYNTAX",
                "\"\"                      | SYNTAX",
                "amountFen <= 'much'     | TYPE_MISMATCH",
                "amountFen + 1           | TYPE_MISMATCH",
                "amountFen == 1.0        | TYPE_MISMATCH",
                "annualRatePercent + 1.0 > 2.0       | TYPE_MISMATCH",
                "annualRatePercent / 2.0 > 2.0       | TYPE_MISMATCH",
                "registeredOn - assessedOn > registeredOn | TYPE_MISMATCH",
                "sizeClass + 'x' == 'MICROx'         | TYPE_MISMATCH",
                "'a' in [tags, 1]        | TYPE_MISMATCH",
                "amountFn <= 1           | UNKNOWN_FACT",
                "int > 1                 | UNKNOWN_FACT",
                "tags.exists(t, t == 'x')            | UNKNOWN_FACT",
                "has(borrower.name)      | UNKNOWN_FACT",
                "sizeClass.matches('M.*')            | UNKNOWN_FUNCTION",
                "dyn(amountFen) == 'x'   | UNKNOWN_FUNCTION",
                "int(annualRatePercent) > 1          | UNKNOWN_FUNCTION",
                "timestamp('2024-01-01T00:00:00Z') < registeredOn | UNKNOWN_FUNCTION",
                "registeredOn < date('2024-1-1')     | DATE_MALFORMED",
                "registeredOn < date(sizeClass)      | DATE_MALFORMED",
                "registeredOn < date('+10000-01-01') | DATE_MALFORMED",
                "true                    | NO_FACT",
                "1 < 2                   | NO_FACT"
            })
    void whatItCannotSayIsRefused(String expression, Problem problem) {
        assertThat(errorsOf(criterion("A", expression)))
                .extracting(CriterionError::problem)
                .contains(problem);
    }

    @Test
    void anErrorPointsAtItsPlace() {
        CriterionError error =
                errorsOf(criterion("A", "overdue ||\n  amountFen <= 'much'")).getFirst();

        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(13);
        assertThat(error.field()).isEqualTo("expression");
    }

    @Test
    void aSetIsRefusedWithEveryErrorAtOnce() {
        List<CriterionError> errors = errorsOf(
                criterion("A", "amountFen <= 1"),
                criterion("A", "amountFn <= 1 && rate > 2"),
                new CriterionDefinition("lower", "overdue", "", " ", "x".repeat(501)),
                criterion("C", "overdue &&"));

        assertThat(errors)
                .extracting(CriterionError::index, CriterionError::problem)
                .contains(
                        Assertions.tuple(1, Problem.CODE_REPEATED),
                        Assertions.tuple(1, Problem.UNKNOWN_FACT),
                        Assertions.tuple(2, Problem.CODE_MALFORMED),
                        Assertions.tuple(2, Problem.TEXT_MISSING),
                        Assertions.tuple(2, Problem.TEXT_TOO_LONG),
                        Assertions.tuple(3, Problem.SYNTAX))
                .doesNotContain(Assertions.tuple(0, Problem.CODE_REPEATED));
        assertThat(errors)
                .filteredOn(error -> error.problem() == Problem.UNKNOWN_FACT)
                .extracting(CriterionError::detail)
                .containsExactly("amountFn", "rate");
    }

    @Test
    void theSizeOfAnExpressionIsLimitedOnBothSides() {
        String fits = "overdue" + " ".repeat(CriterionLanguage.MAX_EXPRESSION_LENGTH - 7);
        String nested = "!".repeat(CriterionLanguage.MAX_DEPTH + 1) + "overdue";
        String wide = "amountFen in [" + "1,".repeat(CriterionLanguage.MAX_NODES) + "1]";

        assertThat(errorsOf(criterion("A", fits))).isEmpty();
        assertThat(errorsOf(criterion("A", fits + " ")))
                .extracting(CriterionError::problem)
                .containsExactly(Problem.EXPRESSION_TOO_LONG);
        assertThat(errorsOf(criterion(
                        "A",
                        "(" + "!(".repeat(CriterionLanguage.MAX_DEPTH + 1) + "overdue"
                                + ")".repeat(CriterionLanguage.MAX_DEPTH + 2))))
                .extracting(CriterionError::problem)
                .containsExactly(Problem.EXPRESSION_TOO_COMPLEX);
        assertThat(errorsOf(criterion("A", wide)))
                .extracting(CriterionError::problem)
                .containsExactly(Problem.EXPRESSION_TOO_COMPLEX);
        assertThat(errorsOf(criterion("A", nested))).hasSizeLessThanOrEqualTo(1);
        assertThat(errorsOf(criterion("A", "(".repeat(490) + "overdue" + ")".repeat(490))))
                .extracting(CriterionError::problem)
                .containsOnly(Problem.SYNTAX);
    }

    @Test
    void theNumberOfCriteriaIsLimitedOnBothSides() {
        CriterionDefinition[] most = IntStream.range(0, CriteriaCompiler.MAX_CRITERIA)
                .mapToObj(number -> criterion("A" + number, "amountFen > " + number))
                .toArray(CriterionDefinition[]::new);
        CriterionDefinition[] tooMany = Arrays.copyOf(most, most.length + 1);
        tooMany[most.length] = criterion("B", "overdue");

        assertThat(errorsOf(most)).isEmpty();
        assertThat(errorsOf(tooMany)).extracting(CriterionError::problem).containsExactly(Problem.TOO_MANY_CRITERIA);
        assertThat(COMPILER.check(List.of())).isEqualTo(new CriteriaCheck.Accepted(List.of()));
    }

    /** Whatever an owner writes, checking answers; and what it accepts, evaluating answers. */
    @Test
    void noTextBreaksTheCompilerOrTheEvaluation() {
        String[] words = {
            "amountFen",
            "debtFen",
            "annualRatePercent",
            "tags",
            "overdue",
            "sizeClass",
            "registeredOn",
            " && ",
            " || ",
            "!",
            "(",
            ")",
            "<=",
            "==",
            " in ",
            "+",
            "-",
            "*",
            "/",
            "%",
            "0",
            "1",
            "9223372036854775807",
            "1.5",
            "'x'",
            "[",
            "]",
            ",",
            "date('2026-01-01')",
            "?",
            ":",
            "true",
            "企",
            "\\",
            "\"",
            "{",
            "}",
            ".",
            "size(",
            "\u0000"
        };
        RandomGenerator random = Samples.random(37);
        int accepted = 0;
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(1, 8); word > 0; word--) {
                text.append(words[random.nextInt(words.length)]);
            }
            CriteriaCheck check = COMPILER.check(List.of(criterion("A", text.toString())));
            if (check instanceof CriteriaCheck.Accepted(List<Criterion> criteria)) {
                accepted++;
                assertThat(criteria.getFirst().evaluate(CriteriaFixtures.someFacts(random)))
                        .isNotNull();
                assertThat(criteria.getFirst().evaluate(Map.of())).isInstanceOf(CriterionVerdict.Unknown.class);
            }
        }
        assertThat(accepted).isPositive();
    }
}
