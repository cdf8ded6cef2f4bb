package org.crediteasyloan.whitelist;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.crediteasyloan.kit.test.strangers.StrangersWalk;
import org.crediteasyloan.kit.test.strangers.Walked;
import org.junit.jupiter.api.Test;

/** Nobody reads an authority's list or moves a lead another receiver holds. */
@QuarkusTest
class StrangersTest {

    @TestHTTPResource("/")
    URI service;

    @Inject
    LeadRows leads;

    @Test
    void noStrangerReadsOrMovesAnything() {
        Belongings belongings = new Belongings(leads);

        Walked walked = StrangersWalk.through(belongings.asStrangersMeetThem(), service);

        walked.assertNothingFound(3_000);
    }
}
