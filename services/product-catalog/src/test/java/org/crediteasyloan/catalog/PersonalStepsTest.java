package org.crediteasyloan.catalog;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.tokens.PersonalSteps;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of a two-person act takes a person, whatever duties a machine was given. */
@QuarkusTest
class PersonalStepsTest {

    private static final TestToken MACHINE =
            TestTokens.machine("core", "BANK-HNRCB", "BANK", "product-maker", "product-approver");

    @ParameterizedTest
    @CsvSource({"POST,/products", "PUT,/products/P-1", "POST,/products/P-1/publication"})
    void aMachineIsRefused(String method, String path) {
        PersonalSteps.assertRefused(MACHINE, method, "/product-catalog/v1" + path, "application/json");
    }
}
