package org.crediteasyloan.kit.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/** The rules about what stands inside a class. */
final class CodeRules {

    private static final Set<String> BINARY_FRACTIONS =
            Set.of("float", "double", "java.lang.Float", "java.lang.Double", "java.util.OptionalDouble");
    private static final Set<String> AMOUNTS =
            Set.of("long", "java.lang.Long", "java.util.OptionalLong", "java.util.Optional");

    private CodeRules() {}

    static ArchRule noOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat")
                .because("an instant is an Instant and a business date a LocalDate; the old types are neither");
    }

    static ArchRule noBinaryFractions() {
        return classes()
                .should(new ArchCondition<JavaClass>("declare no float or double") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaField field : type.getFields()) {
                            if (isBinaryFraction(field.getRawType())) {
                                events.add(SimpleConditionEvent.violated(field, field.getDescription()));
                            }
                        }
                        for (JavaCodeUnit unit : type.getCodeUnits()) {
                            if (declaresBinaryFraction(unit)) {
                                events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
                            }
                        }
                    }
                })
                .because(
                        "money is an integer count of fen and a rate a BigDecimal; neither survives a binary fraction");
    }

    static ArchRule longAmounts() {
        return fields().that()
                .haveNameMatching(".*Fen")
                .should(new ArchCondition<JavaField>("be long") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        if (!AMOUNTS.contains(field.getRawType().getFullName())) {
                            events.add(SimpleConditionEvent.violated(field, field.getDescription()));
                        }
                    }
                })
                .because("an amount in fen is a whole number, and an int ends at 21 million yuan");
    }

    static ArchRule noStandardOutput() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a line outside the log has no trace id, no participant and no masking");
    }

    static ArchCondition<JavaMethod> beMethodsThat(String description, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!holds.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                }
            }
        };
    }

    static ArchCondition<JavaClass> beClassesThat(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getDescription()));
                }
            }
        };
    }

    /** What the compiler makes of a lambda is not declared by anybody. */
    private static boolean declaresBinaryFraction(JavaCodeUnit unit) {
        if (unit.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        return isBinaryFraction(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(CodeRules::isBinaryFraction);
    }

    private static boolean isBinaryFraction(JavaClass type) {
        return BINARY_FRACTIONS.contains(type.getBaseComponentType().getFullName());
    }
}
