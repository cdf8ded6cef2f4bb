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
            Duty.REFERENCE_APPROVER,
            Duty.STAFF_MAKER,
            Duty.STAFF_APPROVER);

    @ParameterizedTest
    @CsvSource({
        "POST,/participants",
        "POST,/sandboxes",
        "DELETE,/sandboxes/SANDBOX-ANY",
        "PUT,/participants/BANK-HNRCB/licence",
        "PUT,/participants/BANK-HNRCB/reach",
        "POST,/participants/BANK-HNRCB/licence/approval",
        "POST,/participants/BANK-HNRCB/licence/withdrawal",
        "POST,/participants/BANK-HNRCB/reach/approval",
        "POST,/participants/BANK-HNRCB/reach/withdrawal",
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
        "POST,/participants/OPS-PLATFORM/staff",
        "PUT,/participants/OPS-PLATFORM/staff/01972f6e-6b1c-7c3e-9a52-1f0f5ad0c001/terms",
        "POST,/participants/OPS-PLATFORM/staff/01972f6e-6b1c-7c3e-9a52-1f0f5ad0c001/approval",
        "POST,/participants/OPS-PLATFORM/staff/01972f6e-6b1c-7c3e-9a52-1f0f5ad0c001/rejection",
        "POST,/participants/OPS-PLATFORM/staff/01972f6e-6b1c-7c3e-9a52-1f0f5ad0c001/departure",
        "POST,/participants/OPS-PLATFORM/staff/01972f6e-6b1c-7c3e-9a52-1f0f5ad0c001/absence",
        "POST,/participants/OPS-PLATFORM/staff/01972f6e-6b1c-7c3e-9a52-1f0f5ad0c001/absence/end",
        "PUT,/reference-tables/rate-table.LPR_1Y/draft",
        "POST,/reference-tables/rate-table.LPR_1Y/publication"
    })
    void aMachineIsRefused(String method, String path) {
        PersonalSteps.assertRefused(MACHINE, method, "/participant-directory/v1" + path, "application/json");
    }
}
