package org.crediteasyloan.directory;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.tokens.PersonalSteps;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of a two-person act takes a person, and so does suspension, whatever duties a machine was given. */
@QuarkusTest
class PersonalStepsTest {

    private static final TestToken MACHINE = TestTokens.machine(
            "core",
            "OPS-PLATFORM",
            "OPERATOR",
            Duty.PARTICIPANT_MAKER,
            Duty.PARTICIPANT_APPROVER,
            Duty.SANDBOX_DEVELOPER,
            Duty.REFERENCE_MAKER,
            Duty.REFERENCE_APPROVER);

    @ParameterizedTest
    @CsvSource({
        "POST,/participants",
        "POST,/sandboxes",
        "DELETE,/sandboxes/SANDBOX-ANY",
        "PUT,/participants/BANK-HNRCB/licence",
        "PUT,/participants/BANK-HNRCB/reach",
        "PUT,/participants/BANK-HNRCB/connection",
        "POST,/participants/BANK-HNRCB/review",
        "POST,/participants/BANK-HNRCB/rejection",
        "POST,/participants/BANK-HNRCB/promotion",
        "POST,/participants/BANK-HNRCB/promotion/approval",
        "POST,/participants/BANK-HNRCB/departure",
        "POST,/participants/BANK-HNRCB/departure/withdrawal",
        "POST,/participants/BANK-HNRCB/approval",
        "POST,/participants/BANK-HNRCB/suspension",
        "POST,/participants/BANK-HNRCB/resumption",
        "PUT,/reference-tables/rate-table.LPR_1Y/draft",
        "POST,/reference-tables/rate-table.LPR_1Y/publication"
    })
    void aMachineIsRefused(String method, String path) {
        PersonalSteps.assertRefused(MACHINE, method, "/participant-directory/v1" + path, "application/json");
    }
}
