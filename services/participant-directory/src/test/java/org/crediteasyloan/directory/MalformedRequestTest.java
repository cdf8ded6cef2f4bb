package org.crediteasyloan.directory;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.malformed.MalformedRequests;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MalformedRequestTest {

    @Test
    void everyMalformedBodyIsRefusedClearlyAndChangesNothing() {
        MalformedRequests.of("participant-directory").assertBodiesAreRefused();
    }

    @Test
    void noMalformedParameterMakesTheServiceFail() {
        MalformedRequests.of("participant-directory").assertParametersAreRefused();
    }
}
