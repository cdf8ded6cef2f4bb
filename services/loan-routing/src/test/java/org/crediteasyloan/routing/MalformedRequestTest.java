package org.crediteasyloan.routing;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.malformed.MalformedRequests;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MalformedRequestTest {

    @Test
    void everyMalformedBodyIsRefusedClearlyAndChangesNothing() {
        MalformedRequests.of("loan-routing").assertBodiesAreRefused();
    }

    @Test
    void noMalformedParameterMakesTheServiceFail() {
        MalformedRequests.of("loan-routing").assertParametersAreRefused();
    }
}
