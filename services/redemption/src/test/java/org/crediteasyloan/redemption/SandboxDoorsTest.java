package org.crediteasyloan.redemption;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.strangers.SandboxDoors;
import org.junit.jupiter.api.Test;

/** What is open to sandbox banks stands in the contract, and everything else is closed. */
@QuarkusTest
class SandboxDoorsTest {

    @Test
    void aSandboxBankIsLetInWhereTheContractSaysSoAndNowhereElse() {
        SandboxDoors.assertOpenWhereMarked("redemption", Duty.class);
    }
}
