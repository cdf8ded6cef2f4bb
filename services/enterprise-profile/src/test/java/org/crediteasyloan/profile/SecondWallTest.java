package org.crediteasyloan.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.test.filtersoff.FiltersOff;
import org.crediteasyloan.kit.test.filtersoff.TakenFor;
import org.crediteasyloan.kit.test.strangers.StrangersWalk;
import org.crediteasyloan.kit.test.strangers.Walked;
import org.crediteasyloan.kit.test.strangers.World;
import org.crediteasyloan.kit.test.walls.WallsDown;
import org.crediteasyloan.profile.mandate.MistakenActingFor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service takes every stranger for the borrower's representative or its bank; the database does not. */
@QuarkusTest
@TestProfile(SecondWallTest.NoMandateIsAsked.class)
class SecondWallTest extends ProfileTest {

    /** Here the service has a check of mandates of its own. */
    public static class NoMandateIsAsked extends FiltersOff {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            Set<Class<?>> alternatives = new HashSet<>(super.getEnabledAlternatives());
            alternatives.add(MistakenActingFor.class);
            return alternatives;
        }
    }

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
        Belongings belongings = belongings();
        takenFor.participant(ParticipantKind.BANK, BANK.value()).borrower(belongings.borrowerId(), subject);
        return belongings.asStrangersMeetThem(representative(), creditOfficer(BANK));
    }
}
