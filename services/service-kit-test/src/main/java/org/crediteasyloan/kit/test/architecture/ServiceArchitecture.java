package org.crediteasyloan.kit.test.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The architecture test of a service, as three lines:
 *
 * <pre>{@code
 * class ArchitectureTest extends ServiceArchitecture {
 *     ArchitectureTest() { super("org.crediteasyloan.routing"); }
 * }
 * }</pre>
 */
public abstract class ServiceArchitecture {

    private final String root;

    /** @param root the package that holds all features of the service */
    protected ServiceArchitecture(String root) {
        this.root = root;
    }

    @TestFactory
    Stream<DynamicTest> architecture() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        Assertions.assertNotEquals(0, classes.size(), "No classes in " + root);
        return ArchitectureRules.all(root).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }
}
