package org.crediteasyloan.redemption;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.malformed.MalformedRequests;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MalformedRequestTest {

    @Test
    void everyMalformedBodyIsRefusedClearlyAndChangesNothing() {
        MalformedRequests.of("redemption").assertBodiesAreRefused();
    }

    @Test
    void noMalformedParameterMakesTheServiceFail() {
        MalformedRequests.of("redemption").assertParametersAreRefused();
    }
}
