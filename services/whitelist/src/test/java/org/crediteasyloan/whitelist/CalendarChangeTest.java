package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new calendar moves the day by which receivers have to report. */
@QuarkusTest
class CalendarChangeTest {

    private static final Api BANK = Api.bank("BANK-HNRCB");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int YEAR = LocalDate.now(SHANGHAI).getYear();

    @Inject
    LeadRows leads;

    private Neighbours neighbours;

    @BeforeEach
    void ordinaryWeeks() {
        neighbours = new Neighbours();
        neighbours.calendarWith(YEAR);
    }

    @AfterEach
    void ordinaryWeeksAgain() {
        neighbours.calendarWith(YEAR);
        neighbours.close();
    }

    @Test
    void aNewHolidayMovesTheDayFeedbackIsDueAndTheLeadComesByAgain() {
        String leadId = takenLead();
        LocalDate lastDay = lastDayOf(leadId);
        long version = versionOf(leadId);

        neighbours.calendarWith(YEAR, lastDay);

        awaitLastDay(leadId, nextWeekday(lastDay));
        assertThat(versionOf(leadId)).isEqualTo(version + 1);
        assertThat(TestDatabase.list(
                        "SELECT (d.due_at = l.feedback_due_at)::text FROM deadline d JOIN lead l ON l.id = d.subject_id "
                                + "WHERE d.kind = 'lead-feedback-due' AND l.id = '" + leadId + "'"))
                .containsExactly("true");
    }

    @Test
    void aHolidayTakenBackMovesItBack() {
        String leadId = takenLead();
        LocalDate lastDay = lastDayOf(leadId);
        neighbours.calendarWith(YEAR, lastDay);
        awaitLastDay(leadId, nextWeekday(lastDay));

        neighbours.calendarWith(YEAR);

        awaitLastDay(leadId, lastDay);
    }

    @Test
    void aLeadTakenBeforeThereWasACalendarGetsItsDay() {
        neighbours.awaitHandled();
        String leadId = openLead();
        TestDatabase.execute("DELETE FROM reference_copy WHERE name = 'working-day-calendar'");
        BANK.post("/leads/" + leadId + "/lease").statusCode(200).body("feedbackDueAt", nullValue());

        neighbours.calendarWith(YEAR);

        Await.until("the day feedback is due", () -> feedbackDueAt(leadId) != null);
    }

    private String takenLead() {
        String leadId = openLead();
        Await.until(
                "the calendar",
                () -> TestDatabase.list("SELECT 1 FROM reference_copy WHERE name = 'working-day-calendar'")
                                .size()
                        == 1);
        BANK.post("/leads/" + leadId + "/lease").statusCode(200);
        return leadId;
    }

    private String openLead() {
        Enterprise enterprise = Enterprise.some();
        UUID borrowerId = UUID.randomUUID();
        String batchId = Api.listMaker()
                .push(
                        Api.newBatchNo(),
                        "LENDING_WHITELIST",
                        "list.csv",
                        ListText.of(enterprise).bytes())
                .statusCode(200)
                .extract()
                .path("batchId");
        Api.listApprover().post("/batches/" + batchId + "/approval").statusCode(200);
        neighbours.borrower(borrowerId, 1, enterprise);
        neighbours.consent(UUID.randomUUID(), 1, borrowerId, null, Duration.ofDays(90), "ACTIVE");
        Await.until(
                "an open lead",
                () -> leads.countOf(borrowerId) > 0
                        && leads.status(leads.idOf(borrowerId)).equals("OPEN"));
        return leads.idOf(borrowerId);
    }

    private static void awaitLastDay(String leadId, LocalDate day) {
        Await.until("feedback due on " + day, () -> lastDayOf(leadId).equals(day));
    }

    private static LocalDate lastDayOf(String leadId) {
        Instant dueAt = Instant.parse(Objects.requireNonNull(feedbackDueAt(leadId)));
        return LocalDate.ofInstant(dueAt.minusNanos(1), SHANGHAI);
    }

    private static @Nullable String feedbackDueAt(String leadId) {
        return BANK.get("/leads/" + leadId).statusCode(200).extract().path("lease.feedbackDueAt");
    }

    private static long versionOf(String leadId) {
        return Long.parseLong(TestDatabase.list("SELECT version FROM lead WHERE id = '" + leadId + "'")
                .getFirst());
    }

    private static LocalDate nextWeekday(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
