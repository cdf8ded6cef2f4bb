package org.crediteasyloan.profile;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.crediteasyloan.kit.test.architecture.PureCoreRules;
import org.crediteasyloan.kit.test.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ServiceArchitecture {

    private static final String ROOT = "org.crediteasyloan.profile";

    ArchitectureTest() {
        super(ROOT);
    }

    @Test
    void factsArePure() {
        PureCoreRules.purePackage(ROOT + ".fact")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(ROOT));
    }

    @Test
    void noTwoFeaturesNeedEachOther() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(ROOT));
    }
}
