package org.crediteasyloan.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.crediteasyloan.kit.test.strangers.StrangersWalk;
import org.crediteasyloan.kit.test.strangers.Walked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody sees or moves an application, an offer or a loan but its borrower, its bank and its department. */
@QuarkusTest
class StrangersTest {

    @TestHTTPResource("/")
    URI service;

    @Inject
    World others;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    @AfterEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void noStrangerReadsOrMovesAnything() {
        Belongings belongings = new Belongings(others, mapper);

        Walked walked = StrangersWalk.through(belongings.asStrangersMeetThem(), service);

        walked.assertNothingFound(8_000);
    }
}
