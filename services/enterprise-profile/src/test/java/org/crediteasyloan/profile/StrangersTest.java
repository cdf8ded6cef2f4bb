package org.crediteasyloan.profile;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.crediteasyloan.kit.test.strangers.StrangersWalk;
import org.crediteasyloan.kit.test.strangers.Walked;
import org.crediteasyloan.kit.test.strangers.World;
import org.junit.jupiter.api.Test;

/** Nobody reads a borrower's facts or uses its mandates and consents but its own people and who has a consent. */
@QuarkusTest
class StrangersTest extends ProfileTest {

    @TestHTTPResource("/")
    URI service;

    @Test
    void noStrangerReadsOrMovesAnything() {
        World world = belongings().asStrangersMeetThem(representative(), creditOfficer(BANK));

        Walked walked = StrangersWalk.through(world, service);

        walked.assertNothingFound(1_500);
    }

    @Test
    void noStrangerReadsOrMovesAnythingOfAHousehold() {
        World world = householdsBelongings().asStrangersMeetThem(representative(), creditOfficer(BANK));

        Walked walked = StrangersWalk.through(world, service);

        walked.assertNothingFound(1_500);
    }
}
