package org.crediteasyloan.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.test.filtersoff.FiltersOff;
import org.crediteasyloan.kit.test.filtersoff.SecondWall;
import org.crediteasyloan.kit.test.filtersoff.TakenFor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service takes every stranger for the borrower, its bank or its department; the database does not. */
@QuarkusTest
@TestProfile(FiltersOff.class)
class SecondWallTest {

    @TestHTTPResource("/")
    URI service;

    @Inject
    World others;

    @Inject
    ObjectMapper mapper;

    @Inject
    TakenFor takenFor;

    @BeforeEach
    @AfterEach
    void everybodyIsHimselfAtTen() {
        takenFor.himself();
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void theDatabaseAloneKeepsStrangersOut() {
        SecondWall.assertKeepsStrangersOut(belongingsOfWhomEverybodyIsTakenFor(), service, 2_000);
    }

    @Test
    void withoutTheDatabasesWallStrangersWouldReadEverything() {
        SecondWall.assertHidEverything(belongingsOfWhomEverybodyIsTakenFor(), service);
    }

    private org.crediteasyloan.kit.test.strangers.World belongingsOfWhomEverybodyIsTakenFor() {
        Belongings belongings = new Belongings(others, mapper);
        takenFor.participant(ParticipantKind.BANK, "BANK-HNRCB")
                .participant(ParticipantKind.REGULATOR, "DEPT-AGRICULTURE")
                .borrower(belongings.borrower, World.OWNER);
        return belongings.asTheDatabaseMeetsThem();
    }
}
