package org.crediteasyloan.profile;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {

    @Test
    void whatIsServedIsWhatIsPromised() {
        ContractCheck.of("enterprise-profile").assertServedDocumentMatches();
    }
}
