package org.crediteasyloan.directory;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.crediteasyloan.kit.test.strangers.StrangersWalk;
import org.crediteasyloan.kit.test.strangers.Walked;
import org.junit.jupiter.api.Test;

/** Nobody sees a proposal or changes the directory but the operator. */
@QuarkusTest
class StrangersTest {

    @TestHTTPResource("/")
    URI service;

    @Test
    void noStrangerReadsOrMovesAnything() {
        Belongings belongings = new Belongings();

        Walked walked = StrangersWalk.through(belongings.asStrangersMeetThem(), service);

        walked.assertNothingFound(2_000);
    }
}
