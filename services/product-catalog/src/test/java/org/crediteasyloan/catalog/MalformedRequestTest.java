package org.crediteasyloan.catalog;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.malformed.MalformedRequests;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MalformedRequestTest {

    @Test
    void everyMalformedBodyIsRefusedClearlyAndChangesNothing() {
        MalformedRequests.of("product-catalog").assertBodiesAreRefused();
    }

    @Test
    void noMalformedParameterMakesTheServiceFail() {
        MalformedRequests.of("product-catalog").assertParametersAreRefused();
    }
}
