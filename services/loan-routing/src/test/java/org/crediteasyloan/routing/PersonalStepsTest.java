package org.crediteasyloan.routing;

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
            TestTokens.machine("core", "BANK-HNRCB", "BANK", "credit-officer", "contract-signer");

    @ParameterizedTest
    @CsvSource({
        "POST,/applications/00000000-0000-0000-0000-000000000000/offers",
        "POST,/offers/00000000-0000-0000-0000-000000000000/contract",
        "POST,/loans/00000000-0000-0000-0000-000000000000/disbursements"
    })
    void aMachineIsRefused(String method, String path) {
        PersonalSteps.assertRefused(MACHINE, method, "/loan-routing/v1" + path, "application/json");
    }
}
