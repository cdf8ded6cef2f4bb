package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.test.filtersoff.FiltersOff;
import org.crediteasyloan.kit.test.filtersoff.TakenFor;
import org.crediteasyloan.kit.test.strangers.StrangersWalk;
import org.crediteasyloan.kit.test.strangers.Walked;
import org.crediteasyloan.kit.test.strangers.World;
import org.crediteasyloan.kit.test.walls.WallsDown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service takes every stranger for the authority or the bank that holds the lead; the database does not. */
@QuarkusTest
@TestProfile(FiltersOff.class)
class SecondWallTest {

    @TestHTTPResource("/")
    URI service;

    @Inject
    LeadRows leads;

    @Inject
    TakenFor takenFor;

    @BeforeEach
    @AfterEach
    void everybodyIsHimself() {
        takenFor.himself();
    }

    @Test
    void theDatabaseAloneKeepsStrangersOut() {
        World world = belongingsOfWhomEverybodyIsTakenFor();

        Walked walked = StrangersWalk.pastTheFilters(world, service);

        walked.assertNothingFound(400);
    }

    @Test
    void withoutTheDatabasesWallStrangersWouldReadEverything() {
        World world = belongingsOfWhomEverybodyIsTakenFor();

        Set<String> hidden;
        try (WallsDown _ = WallsDown.everywhere()) {
            hidden = StrangersWalk.markersHiddenFromStrangers(world, service);
        }

        assertThat(hidden).isEmpty();
    }

    private World belongingsOfWhomEverybodyIsTakenFor() {
        Belongings belongings = new Belongings(leads);
        takenFor.participant(ParticipantKind.BANK, belongings.bank)
                .participant(ParticipantKind.REGULATOR, Belongings.AUTHORITY);
        return belongings.asTheDatabaseMeetsThem();
    }
}
