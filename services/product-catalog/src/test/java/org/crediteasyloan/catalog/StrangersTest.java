package org.crediteasyloan.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.crediteasyloan.kit.test.strangers.StrangersWalk;
import org.crediteasyloan.kit.test.strangers.Walked;
import org.junit.jupiter.api.Test;

/** Nobody gets at a bank's drafts or a borrower's facts but the bank and the borrower. */
@QuarkusTest
class StrangersTest {

    @TestHTTPResource("/")
    URI service;

    @Inject
    OtherServices others;

    @Inject
    ObjectMapper mapper;

    @Test
    void noStrangerReadsOrMovesAnything() {
        Belongings belongings = new Belongings(others, mapper);

        Walked walked = StrangersWalk.through(belongings.asStrangersMeetThem(), service);

        walked.assertNothingFound(2_000);
    }
}
