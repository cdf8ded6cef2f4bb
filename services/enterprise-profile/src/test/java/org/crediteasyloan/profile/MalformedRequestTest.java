package org.crediteasyloan.profile;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.malformed.MalformedRequests;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MalformedRequestTest {

    @Test
    void everyMalformedBodyIsRefusedClearlyAndChangesNothing() {
        MalformedRequests.of("enterprise-profile").assertBodiesAreRefused();
    }

    @Test
    void noMalformedParameterMakesTheServiceFail() {
        MalformedRequests.of("enterprise-profile").assertParametersAreRefused();
    }
}
