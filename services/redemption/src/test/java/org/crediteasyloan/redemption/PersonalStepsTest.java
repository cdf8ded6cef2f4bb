package org.crediteasyloan.redemption;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.tokens.PersonalSteps;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of a two-person act takes a person, whatever duties a machine was given. */
@QuarkusTest
class PersonalStepsTest {

    private static final TestToken MACHINE = TestTokens.machine(
            "core", "FIN-HAINAN", "FINANCE", "scheme-maker", "scheme-approver", "payout-maker", "payout-releaser");

    @ParameterizedTest
    @CsvSource({
        "POST,/schemes",
        "POST,/schemes/S-1/publication",
        "POST,/schemes/S-1/budgets",
        "POST,/budgets/00000000-0000-0000-0000-000000000000/approval",
        "POST,/payouts",
        "POST,/payouts/00000000-0000-0000-0000-000000000000/release"
    })
    void aMachineIsRefused(String method, String path) {
        PersonalSteps.assertRefused(MACHINE, method, "/redemption/v1" + path, "application/json");
    }
}
