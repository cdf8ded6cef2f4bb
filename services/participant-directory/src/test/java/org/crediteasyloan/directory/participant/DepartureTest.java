package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.Institutions.APPROVER;
import static org.crediteasyloan.directory.Institutions.bank;
import static org.crediteasyloan.directory.Institutions.licence;
import static org.crediteasyloan.directory.Institutions.reach;
import static org.crediteasyloan.directory.Institutions.regulator;
import static org.crediteasyloan.directory.Institutions.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Status;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.Test;

/** How an institution goes. */
@QuarkusTest
class DepartureTest {

    private static final LocalDate TODAY = BusinessDay.of(Instant.now());

    @Inject
    PublishedEvents events;

    private final String code = Institutions.newCode("BANK");
    private final String path = Institutions.path(code);

    @Test
    void anInstitutionWorksUntilItsLastDayIsOver() throws Exception {
        Institutions.active(bank(code));

        APPROVER.post(path + "/departure", lastDay(TODAY))
                .statusCode(200)
                .body("status", equalTo("LEAVING"))
                .body("lastDay", equalTo(TODAY.toString()));
        Institutions.theDayIsOver(code, "last_day = last_day - 1");

        Await.until("the departure", () -> Institutions.statusOf(code).equals("LEFT"));
        assertThat(statuses()).endsWith(Status.ACTIVE, Status.LEAVING, Status.LEFT);
        assertThat(states().getLast().lastDay()).isEqualTo(TODAY.minusDays(1));
        APPROVER.post(path + "/departure/withdrawal").statusCode(409);
    }

    @Test
    void aLicenceNobodyAsksForThatRunsOutDoesNotHideTheLastDay() {
        String regulator = Institutions.newCode("REG");
        String itsPath = Institutions.path(regulator);
        Institutions.active(with(
                regulator(regulator, reach(List.of("469002"), List.of("A"))),
                "licence",
                licence("2020-01-01", TODAY.minusDays(1).toString(), "VALID")));

        APPROVER.post(itsPath + "/departure", lastDay(TODAY.plusDays(3))).statusCode(200);

        assertThat(TestDatabase.list(
                        "SELECT due_at > now() FROM deadline JOIN participant ON deadline_id = subject_id WHERE code = '"
                                + regulator + "'"))
                .containsExactly("t");
    }

    @Test
    void aDepartureMayBeMovedAndTakenBack() {
        Institutions.active(bank(code));
        APPROVER.post(path + "/departure", lastDay(TODAY.minusDays(1)))
                .statusCode(422)
                .body("errors.code", contains("last-day-past"));
        APPROVER.post(path + "/departure", lastDay(TODAY.plusDays(5))).statusCode(200);
        APPROVER.post(path + "/departure", lastDay(TODAY.plusDays(9)))
                .body("lastDay", equalTo(TODAY.plusDays(9).toString()));

        APPROVER.post(path + "/departure/withdrawal")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("lastDay", nullValue());

        assertThat(TestDatabase.list("SELECT due_at FROM deadline JOIN participant ON deadline_id = subject_id"
                        + " WHERE code = '" + code + "' AND due_at < '2099-01-01'"))
                .isEmpty();
    }

    @Test
    void theOperatorNeitherSuspendsNorDismissesItself() {
        APPROVER.post("/participants/OPS-PLATFORM/suspension", reason("OWN_WISH"))
                .statusCode(409)
                .body("code", equalTo("own-suspension"));
        APPROVER.post("/participants/OPS-PLATFORM/departure", lastDay(TODAY))
                .statusCode(409)
                .body("code", equalTo("own-suspension"));
    }

    private List<Status> statuses() throws Exception {
        return states().stream().map(ParticipantState::status).toList();
    }

    private List<ParticipantState> states() throws Exception {
        return events.statesOf(code, ParticipantState.class);
    }

    private static Map<String, String> lastDay(LocalDate day) {
        return Map.of("lastDay", day.toString());
    }

    private static Map<String, String> reason(String reasonCode) {
        return Map.of("reasonCode", reasonCode);
    }
}
