package org.crediteasyloan.profile;

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

/** The service takes every stranger for the borrower's representative or its bank; the database does not. */
@QuarkusTest
@TestProfile(FiltersOff.class)
class SecondWallTest extends ProfileTest {

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
    void theDatabaseAloneKeepsStrangersOutOfAHousehold() {
        Belongings belongings = householdsBelongings();
        takenFor.participant(ParticipantKind.BANK, BANK.value())
                .participant(ParticipantKind.CHANNEL, Payouts.EXCHANGE.value())
                .borrower(belongings.borrowerId(), subject);

        SecondWall.assertKeepsStrangersOut(
                belongings.asStrangersMeetThem(representative(), creditOfficer(BANK)), service, 300);
    }

    @Test
    void withoutTheDatabasesWallStrangersWouldReadEverything() {
        SecondWall.assertHidEverything(belongingsOfWhomEverybodyIsTakenFor(), service);
    }

    private World belongingsOfWhomEverybodyIsTakenFor() {
        Belongings belongings = belongings();
        takenFor.participant(ParticipantKind.BANK, BANK.value())
                .participant(ParticipantKind.CREDIT_BUREAU, Metered.BUREAU.value())
                .participant(ParticipantKind.CHANNEL, Payouts.EXCHANGE.value())
                .borrower(belongings.borrowerId(), subject);
        return belongings.asStrangersMeetThem(representative(), creditOfficer(BANK));
    }
}
