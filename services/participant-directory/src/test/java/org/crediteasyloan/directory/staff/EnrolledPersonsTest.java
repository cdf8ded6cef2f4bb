package org.crediteasyloan.directory.staff;

import static org.crediteasyloan.directory.staff.StaffFixtures.manager;
import static org.crediteasyloan.directory.staff.StaffFixtures.terms;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom its institution has enrolled acts as enrolled, whatever its token holds and however long it lives. */
@QuarkusTest
class EnrolledPersonsTest {

    @Inject
    PublishedEvents events;

    @Inject
    ObjectMapper mapper;

    private StaffFixtures bank;

    @BeforeEach
    void aBankWithUnits() {
        StaffFixtures.regionsArePublished();
        bank = StaffFixtures.bank();
    }

    @Test
    void aDutyOfTheTokenThatWasNotEnrolledDoesNotCount() throws Exception {
        Caller person = bank.person("li.wenjing", Duty.STAFF_MAKER, Duty.LEAD_READER);
        person.get(bank.staff()).statusCode(200);

        comesBack(bank.enrolled("li.wenjing", manager("QH", "469002")));

        person.get(bank.staff()).statusCode(403).body("code", equalTo("duty-not-enrolled"));
        person.get(Institutions.path(bank.code())).statusCode(200);
    }

    @Test
    void whoHasLeftIsOutAtOnce() throws Exception {
        UUID staffId = bank.enrolled("fu.hong", terms("HQ", List.of(Duty.STAFF_MAKER), "460000"));
        comesBack(staffId);
        bank.maker().get(bank.staff()).statusCode(200);

        bank.approver()
                .post(bank.staff() + "/" + staffId + "/departure", Map.of())
                .statusCode(200);
        comesBack(staffId);

        bank.maker().get(Institutions.path(bank.code())).statusCode(403).body("code", equalTo("person-not-in-office"));
    }

    /** Else nobody could begin a register, or mend one whose keepers have all left. */
    @Test
    void whoIsNotEnrolledKeepsTheRegisterByItsTokenAlone() throws Exception {
        comesBack(bank.enrolled("li.wenjing", manager("QH", "469002")));

        bank.maker().get(bank.staff()).statusCode(200);
    }

    /** The directory reads what it tells, as every service does. */
    private void comesBack(UUID staffId) throws Exception {
        ParticipantStaffState state =
                events.statesOf(staffId.toString(), ParticipantStaffState.class).getLast();
        try (KafkaProbe kafka = KafkaProbe.open()) {
            kafka.publish(
                    "participant-staff.state.v1",
                    CloudEvent.of("participant-staff-state.v1", state.key(), mapper.writeValueAsString(state)));
        }
        Await.until(
                "the copy of " + staffId,
                () -> !TestDatabase.list("SELECT 1 FROM staff_copy WHERE staff_id = '" + staffId + "' AND version = "
                                + state.version())
                        .isEmpty());
    }
}
