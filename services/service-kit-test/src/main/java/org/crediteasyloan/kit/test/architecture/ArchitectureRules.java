package org.crediteasyloan.kit.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules about packages, layers and who may know whom. The root is the package of one service. */
public final class ArchitectureRules {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";
    private static final String EVENT_HANDLER = "org.crediteasyloan.kit.event.EventHandler";
    private static final String AUDITED_CHANGE = "org.crediteasyloan.kit.audit.AuditedChange";
    private static final String IDEMPOTENCY = "org.crediteasyloan.kit.idempotency.Idempotency";

    private ArchitectureRules() {}

    /** Every rule, for {@link ServiceArchitecture}. */
    public static List<ArchRule> all(String root) {
        return Stream.of(
                        featurePackages(root),
                        packagePrivateResources(),
                        packagePrivateRepositories(),
                        packagePrivateEventHandlers(),
                        noOtherService(root),
                        restOnlyInResources(),
                        noEntityInAnswers(),
                        auditedChanges(),
                        oneEffectPerKey(),
                        nullMarkedPackages(),
                        PureCoreRules.pureCore(),
                        CodeRules.noOldDates(),
                        CodeRules.noBinaryFractions(),
                        CodeRules.longAmounts(),
                        CodeRules.noStandardOutput())
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    static ArchRule featurePackages(String root) {
        String[] layers = Stream.of("service", "dto", "mapper", "impl", "util", "common")
                .map(layer -> root + ".." + layer + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .resideInAnyPackage(layers)
                .because("a reader opens one folder and sees one idea; packages are named by feature, not by layer");
    }

    static ArchRule packagePrivateResources() {
        return classes()
                .that()
                .areAnnotatedWith(PATH)
                .should()
                .bePackagePrivate()
                .because("a resource is called over HTTP only; another feature calls the use-case");
    }

    static ArchRule packagePrivateRepositories() {
        return classes()
                .that()
                .areAssignableTo(REPOSITORY)
                .should()
                .bePackagePrivate()
                .because("a feature's rows are changed by that feature alone, so that its rules cannot be passed by");
    }

    static ArchRule packagePrivateEventHandlers() {
        return classes()
                .that()
                .areAssignableTo(EVENT_HANDLER)
                .and()
                .areNotInterfaces()
                .should()
                .bePackagePrivate()
                .because("a handler is called by the kit inside the inbox transaction and by nobody else");
    }

    static ArchRule noOtherService(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.crediteasyloan..")
                        .and(not(resideInAnyPackage(
                                root + "..",
                                "org.crediteasyloan.contracts..",
                                "org.crediteasyloan.rules..",
                                "org.crediteasyloan.kit.."))))
                .because("services know each other only through the published language in api-contracts");
    }

    static ArchRule restOnlyInResources() {
        DescribedPredicate<JavaClass> resources = describe("resources or REST providers", type -> {
            JavaClass outermost = outermost(type);
            return outermost.getSimpleName().endsWith("Resource")
                    || outermost.isAnnotatedWith(PATH)
                    || outermost.isAnnotatedWith("jakarta.ws.rs.ext.Provider");
        });
        return noClasses()
                .that(not(resources))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("HTTP ends in the resource; use-cases and deciders are reached by events and timers too");
    }

    static ArchRule noEntityInAnswers() {
        DescribedPredicate<JavaClass> entity =
                describe("an entity", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(PATH)
                .should(CodeRules.beMethodsThat(
                        "do not return an entity",
                        method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                                .noneMatch(entity)))
                .because("an answer is a contract and a row is not; a new column must not leak out");
    }

    static ArchRule auditedChanges() {
        return methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.PUT")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.PATCH")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.DELETE")
                .should(CodeRules.beMethodsThat(
                        "change through AuditedChange", method -> calls(method, AUDITED_CHANGE)))
                .because("a change without an entry in the audit trail is a change nobody answers for");
    }

    static ArchRule oneEffectPerKey() {
        return methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .should(CodeRules.beMethodsThat(
                        "work through Idempotency, themselves or by a method of their class",
                        method -> calls(method, IDEMPOTENCY)
                                || method.getMethodCallsFromSelf().stream()
                                        .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                                        .flatMap(call -> call.getTarget().resolveMember().stream())
                                        .anyMatch(own -> calls(own, IDEMPOTENCY))))
                .because("the same request sent twice has one effect, and its entry in the audit trail comes with it");
    }

    private static boolean calls(JavaMethod method, String type) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getFullName().equals(type));
    }

    static ArchRule nullMarkedPackages() {
        return classes()
                .should(CodeRules.beClassesThat(
                        "lie in a package whose package-info is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")))
                .because("null is checked by the compiler only where the package says so");
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }
}
