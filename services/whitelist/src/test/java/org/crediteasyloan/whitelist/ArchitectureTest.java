package org.crediteasyloan.whitelist;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.crediteasyloan.kit.test.architecture.PureCoreRules;
import org.crediteasyloan.kit.test.architecture.ServiceArchitecture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest extends ServiceArchitecture {

    private static final String ROOT = "org.crediteasyloan.whitelist";

    ArchitectureTest() {
        super(ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheet", "row"})
    void readingAndJudgingAListNeedsNoFramework(String feature) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + "." + feature);

        PureCoreRules.purePackage(ROOT + "." + feature).check(classes);
    }
}
