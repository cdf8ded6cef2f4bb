package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.DEPARTMENT;
import static org.crediteasyloan.routing.Actors.OFFICER;
import static org.crediteasyloan.routing.Actors.ROOT;
import static org.crediteasyloan.routing.Actors.accept;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.dueAt;
import static org.crediteasyloan.routing.Actors.follow;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.application.LoanApplicationState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new calendar moves the deadlines of open applications. 2026-11-18, when each test begins, is a Wednesday. */
@QuarkusTest
class CalendarChangeTest {

    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-19");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-21");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");
    private static final Instant END_OF_THURSDAY = Instant.parse("2026-11-19T16:00:00Z");
    private static final Instant END_OF_FRIDAY = Instant.parse("2026-11-20T16:00:00Z");
    private static final Instant END_OF_MONDAY = Instant.parse("2026-11-23T16:00:00Z");
    private static final Instant END_OF_NEXT_THURSDAY = Instant.parse("2026-11-26T16:00:00Z");
    private static final Instant END_OF_NEXT_FRIDAY = Instant.parse("2026-11-27T16:00:00Z");

    @Inject
    World world;

    private UUID borrower;

    @BeforeEach
    void ordinaryCalendarAtTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
        world.ordinaryCalendar();
        borrower = world.borrower();
    }

    @AfterEach
    void asBefore() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
        world.ordinaryCalendar();
    }

    @Test
    void aNewHolidayMovesTheDeadlineOfABank() {
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        assertThat(dueAt(borrower, applicationId)).isEqualTo(END_OF_THURSDAY);

        WorkingDayCalendarState calendar = world.calendar(List.of(THURSDAY), List.of(), List.of());

        follow(borrower, applicationId)
                .body("dueAt", equalTo(END_OF_FRIDAY.toString()))
                .body("status", equalTo("AWAITING_BANK"))
                .body("history.what", contains("SUBMITTED", "ASSIGNED_TO_BANK", "DEADLINE_MOVED"))
                .body("history[2].who", equalTo("PLATFORM"))
                .body("history[2].dueAt", equalTo(END_OF_FRIDAY.toString()))
                .body("history[2].calendarVersion", equalTo((int) calendar.version()));
        as(OFFICER)
                .get(ROOT + "assignments?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.applicationId == '" + applicationId + "' }.application.dueAt",
                        equalTo(END_OF_FRIDAY.toString()));
        assertThat(timerOf(applicationId)).isEqualTo(END_OF_FRIDAY);
        assertThat(states(applicationId)).last().satisfies(state -> {
            EventContract.of(LoanApplicationState.class).assertValid(state);
            assertThat(state).contains(END_OF_FRIDAY.toString());
        });
    }

    @Test
    void aNewHolidayMovesTheDeadlineOfADepartment() {
        String applicationId = applied(borrower, world.product(World.HNRCB, world.scheme()));
        assertThat(dueAt(borrower, applicationId)).isEqualTo(END_OF_FRIDAY);

        world.calendar(List.of(THURSDAY), List.of(), List.of());

        follow(borrower, applicationId)
                .body("dueAt", equalTo(END_OF_MONDAY.toString()))
                .body("history.what", contains("SUBMITTED", "DEPARTMENT_ASKED", "DEADLINE_MOVED"));
        as(DEPARTMENT)
                .get(ROOT + "department-approvals?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.applicationId == '" + applicationId + "' }.dueAt",
                        equalTo(END_OF_MONDAY.toString()));
        assertThat(timerOf(applicationId)).isEqualTo(END_OF_MONDAY);
    }

    @Test
    void aSaturdayThatIsWorkedBringsADeadlineForward() {
        String applicationId = inReviewUntilNextFriday();

        world.calendar(List.of(), List.of(SATURDAY), List.of());

        assertThat(dueAt(borrower, applicationId)).isEqualTo(END_OF_NEXT_THURSDAY);
        assertThat(timerOf(applicationId)).isEqualTo(END_OF_NEXT_THURSDAY);
    }

    /** By the new calendar the day before yesterday was the last one. */
    @Test
    void aDeadlineBroughtForwardLeavesTheNextWorkingDay() {
        String applicationId = inReviewUntilNextFriday();
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));

        world.calendar(List.of(), List.of(SATURDAY, SUNDAY), List.of());

        assertThat(dueAt(borrower, applicationId)).isEqualTo(END_OF_NEXT_THURSDAY);
        follow(borrower, applicationId).body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void aDeadlineOnItsLastDayStaysThere() {
        String applicationId = inReviewUntilNextFriday();
        TestClock.set(Instant.parse("2026-11-27T02:00:00Z"));

        world.calendar(List.of(), List.of(SATURDAY), List.of());

        follow(borrower, applicationId)
                .body("dueAt", equalTo(END_OF_NEXT_FRIDAY.toString()))
                .body("history.what", contains("SUBMITTED", "ASSIGNED_TO_BANK", "TAKEN_BY_BANK"));
    }

    @Test
    void theFinalYearTakesThePlaceOfTheProvisionalOne() {
        TestClock.set(Instant.parse("2026-12-29T02:00:00Z"));
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        accept(OFFICER, applicationId);
        assertThat(dueAt(borrower, applicationId)).isEqualTo(Instant.parse("2027-01-07T16:00:00Z"));

        world.calendar(List.of(), List.of(), List.of(LocalDate.parse("2027-01-01")));

        assertThat(dueAt(borrower, applicationId)).isEqualTo(Instant.parse("2027-01-08T16:00:00Z"));
    }

    @Test
    void theSameCalendarTwiceMovesNothingTwice() {
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        WorkingDayCalendarState calendar = world.calendar(List.of(THURSDAY), List.of(), List.of());
        List<String> told = world.outbox(applicationId);
        UUID repeated = UUID.randomUUID();

        world.publish(calendar, repeated);
        world.publish(calendar, repeated);
        world.awaitOne("the calendar again", "SELECT count(*) FROM inbox_event WHERE event_id = '" + repeated + "'");
        TestClock.set(TestClock.WEDNESDAY_TEN.plusSeconds(180));
        world.awaitRecount();

        follow(borrower, applicationId)
                .body("history.what", contains("SUBMITTED", "ASSIGNED_TO_BANK", "DEADLINE_MOVED"));
        assertThat(world.outbox(applicationId)).isEqualTo(told);
    }

    @Test
    void aDeadlineThatStaysWhereItIsIsNoNews() {
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        List<String> told = world.outbox(applicationId);
        String position = positionOf(applicationId);

        WorkingDayCalendarState calendar = world.calendar(List.of(LocalDate.parse("2026-12-24")), List.of(), List.of());

        assertThat(world.outbox(applicationId)).isEqualTo(told);
        assertThat(positionOf(applicationId)).isEqualTo(position);
        assertThat(TestDatabase.list("SELECT counted_by_calendar FROM application WHERE id = '" + applicationId + "'"))
                .containsExactly(String.valueOf(calendar.version()));
    }

    /** The timer's row is all that is left of a recount that was cut off. */
    @Test
    void aRecountThatWasCutOffGoesOn() {
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        TestDatabase.execute(
                "UPDATE reference_copy SET version = version + 1, state = jsonb_set(jsonb_set(state, '{version}', to_jsonb(version + 1)), "
                        + "'{years,0,offDays}', '[\"2026-11-19\"]') WHERE name = 'working-day-calendar'");
        assertThat(dueAt(borrower, applicationId)).isEqualTo(END_OF_THURSDAY);

        TestDatabase.execute("INSERT INTO deadline (kind, subject_id, due_at) VALUES ('calendar-recount', '"
                + UUID.randomUUID() + "', '" + TestClock.WEDNESDAY_TEN + "')");
        world.awaitRecount();

        assertThat(dueAt(borrower, applicationId)).isEqualTo(END_OF_FRIDAY);
    }

    private String inReviewUntilNextFriday() {
        String applicationId = applied(borrower, world.product(World.HNRCB, null));
        accept(OFFICER, applicationId);
        assertThat(dueAt(borrower, applicationId)).isEqualTo(END_OF_NEXT_FRIDAY);
        return applicationId;
    }

    private static Instant timerOf(String applicationId) {
        return Instant.parse(TestDatabase.list(
                        "SELECT to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM deadline WHERE kind = 'application-step' AND subject_id = '"
                                + applicationId + "'")
                .getFirst());
    }

    private static String positionOf(String applicationId) {
        return TestDatabase.list(
                        "SELECT feed_tx || '/' || feed_seq FROM application WHERE id = '" + applicationId + "'")
                .getFirst();
    }

    private List<String> states(String applicationId) {
        String type = "loan-application-state.v1 ";
        return world.outbox(applicationId).stream()
                .filter(row -> row.startsWith(type))
                .map(row -> row.substring(type.length()))
                .toList();
    }
}
