package org.crediteasyloan.kit.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule meets one planted violation and has to see that one. */
class ArchitectureRulesTest {

    private static final String PLANTED = "org.crediteasyloan.planted";
    private static final String SAMPLE = "org.crediteasyloan.sample";

    static Stream<Arguments> plantedViolations() {
        return Stream.of(
                Arguments.of(
                        ArchitectureRules.featurePackages(PLANTED),
                        List.of("service.Misplaced", "service.package-info")),
                Arguments.of(ArchitectureRules.packagePrivateResources(), List.of("open.OpenResource")),
                Arguments.of(ArchitectureRules.packagePrivateRepositories(), List.of("open.OpenRows")),
                Arguments.of(ArchitectureRules.packagePrivateEventHandlers(), List.of("open.OpenHandler")),
                Arguments.of(ArchitectureRules.noOtherService(PLANTED), List.of("stranger.KnowsNeighbour")),
                Arguments.of(
                        ArchitectureRules.restOnlyInResources(), List.of("rest.SubmitRow", "core.FrameworkPolicy")),
                Arguments.of(ArchitectureRules.noEntityInAnswers(), List.of("answer.RowResource")),
                Arguments.of(ArchitectureRules.auditedChanges(), List.of("change.ChangeResource")),
                Arguments.of(ArchitectureRules.oneEffectPerKey(), List.of("change.TwiceResource")),
                Arguments.of(ArchitectureRules.nullMarkedPackages(), List.of("unmarked.Unmarked")),
                Arguments.of(
                        PureCoreRules.pureCore(),
                        List.of(
                                "core.FrameworkPolicy",
                                "core.ClockDecider",
                                "core.NowCalculator",
                                "core.NowReferenceFormula",
                                "core.RandomMatcher")),
                Arguments.of(CodeRules.noOldDates(), List.of("code.OldDate")),
                Arguments.of(CodeRules.noBinaryFractions(), List.of("code.FractionField", "code.FractionParameter")),
                Arguments.of(CodeRules.longAmounts(), List.of("code.ShortAmount")),
                Arguments.of(CodeRules.noStandardOutput(), List.of("code.Prints")));
    }

    @ParameterizedTest
    @MethodSource("plantedViolations")
    void theRuleSeesItsPlantedViolationAndNoOther(ArchRule rule, List<String> violators) {
        List<String> seen = rule.evaluate(classesOf(PLANTED)).getFailureReport().getDetails();

        violators.forEach(violator -> assertThat(seen)
                .as("%s should be seen", violator)
                .anyMatch(detail -> detail.contains(PLANTED + "." + violator)));
        assertThat(seen).allMatch(detail -> violators.stream().anyMatch(detail::contains));
    }

    @Test
    void everyRuleIsProved() {
        List<String> proved = plantedViolations()
                .map(arguments -> ((ArchRule) arguments.get()[0]).getDescription())
                .toList();

        assertThat(ArchitectureRules.all(PLANTED))
                .extracting(ArchRule::getDescription)
                .containsExactlyInAnyOrderElementsOf(proved);
    }

    @Test
    void aServiceThatKeepsTheRulesPassesThemAll() {
        JavaClasses classes = classesOf(SAMPLE + ".parcel");

        ArchitectureRules.all(SAMPLE).forEach(rule -> rule.check(classes));
    }

    @Test
    void aPackageCanBePureAsAWhole() {
        List<String> seen = PureCoreRules.purePackage(PLANTED + ".stranger")
                .evaluate(classesOf(PLANTED))
                .getFailureReport()
                .getDetails();
        List<String> seenInRest = PureCoreRules.purePackage(PLANTED + ".rest")
                .evaluate(classesOf(PLANTED))
                .getFailureReport()
                .getDetails();

        assertThat(seen).isEmpty();
        assertThat(seenInRest).anyMatch(detail -> detail.contains("rest.SubmitRow"));
    }

    private static JavaClasses classesOf(String root) {
        return new ClassFileImporter().importPackages(root);
    }
}
