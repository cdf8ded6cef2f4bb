package org.crediteasyloan.kit.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The rules of the pure core: what decides must decide the same tomorrow from the same values. */
public final class PureCoreRules {

    private static final List<String> CORE_NAMES = List.of("Decider", "Policy", "Calculator", "Formula", "Matcher");

    private static final List<String> FOREIGN_PACKAGES = List.of(
            "jakarta.",
            "io.quarkus.",
            "io.smallrye.",
            "io.vertx.",
            "org.hibernate.",
            "org.apache.kafka.",
            "org.eclipse.microprofile.",
            "java.sql.",
            "javax.sql.");

    private static final Set<String> IMPURE_TYPES = Set.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.random.RandomGenerator",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private static final Set<String> IMPURE_CALLS = Set.of(
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime");

    private PureCoreRules() {}

    /** For classes of a service that are named as deciders, policies, calculators, formulas or matchers. */
    static ArchRule pureCore() {
        return pure(describe(
                "the pure core",
                type -> CORE_NAMES.stream()
                        .anyMatch(name -> ArchitectureRules.outermost(type)
                                .getSimpleName()
                                .endsWith(name))));
    }

    /** For a package that is pure as a whole, with everything below it. */
    public static ArchRule purePackage(String root) {
        return pure(resideInAPackage(root + ".."));
    }

    private static ArchRule pure(DescribedPredicate<JavaClass> core) {
        return classes()
                .that(core)
                .should(new KnowNoMachinery())
                .because("a decision is made from values alone, so that it can be tested, explained and repeated");
    }

    private static final class KnowNoMachinery extends ArchCondition<JavaClass> {

        KnowNoMachinery() {
            super("know no framework, no clock and no random");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getFullName();
                if (IMPURE_TYPES.contains(target) || FOREIGN_PACKAGES.stream().anyMatch(target::startsWith)) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (isImpure(access)) {
                    events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                }
            }
        }

        private static boolean isImpure(JavaAccess<?> access) {
            JavaClass owner = access.getTargetOwner();
            return IMPURE_CALLS.contains(owner.getFullName() + "." + access.getName())
                    || (owner.getPackageName().startsWith("java.time")
                            && access.getName().equals("now"));
        }
    }
}
