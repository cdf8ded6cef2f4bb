package org.crediteasyloan.directory;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.test.filtersoff.FiltersOff;
import org.crediteasyloan.kit.test.filtersoff.SecondWall;
import org.crediteasyloan.kit.test.filtersoff.TakenFor;
import org.crediteasyloan.kit.test.strangers.World;
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
        SecondWall.assertKeepsStrangersOut(belongingsOfWhomEverybodyIsTakenFor(), service, 300);
    }

    @Test
    void withoutTheDatabasesWallStrangersWouldReadEverything() {
        SecondWall.assertHidEverything(belongingsOfWhomEverybodyIsTakenFor(), service);
    }

    private World belongingsOfWhomEverybodyIsTakenFor() {
        Belongings belongings = new Belongings();
        takenFor.participant(ParticipantKind.OPERATOR, belongings.employer());
        return belongings.asTheDatabaseMeetsThem();
    }
}
