package org.crediteasyloan.redemption;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.crediteasyloan.kit.test.strangers.StrangersWalk;
import org.crediteasyloan.kit.test.strangers.Walked;
import org.junit.jupiter.api.Test;

/** Nobody sees or moves a scheme's money but its bureau, its exchange and, of its own, a borrower. */
@QuarkusTest
class StrangersTest {

    @TestHTTPResource("/")
    URI service;

    @Inject
    Town town;

    @Test
    void noStrangerReadsOrMovesAnything() {
        Belongings belongings = new Belongings(town);

        Walked walked = StrangersWalk.through(belongings.asStrangersMeetThem(), service);

        walked.assertNothingFound(8_000);
    }
}
