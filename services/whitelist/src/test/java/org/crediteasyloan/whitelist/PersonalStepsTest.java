package org.crediteasyloan.whitelist;

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
            TestTokens.machine("core", "REG-QIONGHAI-SME", "REGULATOR", "list-maker", "list-approver");

    @ParameterizedTest
    @CsvSource({
        "POST,/batches,multipart/form-data; boundary=b",
        "POST,/batches/rows,application/json",
        "PUT,/column-words,application/json",
        "POST,/batches/00000000-0000-0000-0000-000000000000/approval,application/json",
        "POST,/batches/00000000-0000-0000-0000-000000000000/rejection,application/json"
    })
    void aMachineIsRefused(String method, String path, String contentType) {
        PersonalSteps.assertRefused(MACHINE, method, "/whitelist/v1" + path, contentType);
    }
}
