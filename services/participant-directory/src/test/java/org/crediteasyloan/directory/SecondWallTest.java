package org.crediteasyloan.directory;

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

/** The service takes every stranger for the operator; the database does not. */
@QuarkusTest
@TestProfile(FiltersOff.class)
class SecondWallTest {

    @TestHTTPResource("/")
    URI service;

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

        walked.assertNothingFound(300);
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
        takenFor.participant(ParticipantKind.OPERATOR, "OPS-PLATFORM");
        return new Belongings().asTheDatabaseMeetsThem();
    }
}
