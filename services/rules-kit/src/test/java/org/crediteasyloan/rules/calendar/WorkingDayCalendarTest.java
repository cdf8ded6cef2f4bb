package org.crediteasyloan.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDayCalendarTest {

    private final WorkingDayCalendar calendar = calendarOf2026();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-03", "2026-02-15", "2026-02-23", "2026-04-04", "2026-04-06", "2026-05-01",
                "2026-05-05", "2026-06-19", "2026-06-21", "2026-09-25", "2026-09-27", "2026-10-01", "2026-10-07",
                "2026-03-07", "2026-03-08"
            })
    void holidaysAndOrdinaryWeekendsAreOff(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10",
                "2026-02-24",
                "2026-04-07",
                "2026-10-08",
                "2026-03-09"
            })
    void movedWeekendsAndOrdinaryWeekdaysAreWorked(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void theYear2026HasTheWorkingDaysOfItsTable() {
        // 365 days less 104 Saturdays and Sundays, less the 19 weekdays taken off, plus the 6 weekend days worked.
        long counted = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(calendar::isWorkingDay)
                .count();

        assertThat(counted).isEqualTo(365 - 104 - 19 + 6);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-14, 7, 2026-03-03",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-10-03, 1, 2026-10-08",
        "2026-10-03, 0, 2026-10-03",
        "2026-04-03, 7, 2026-04-15"
    })
    void aTermInWorkingDaysSkipsTheHolidays(LocalDate from, int workingDays, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, workingDays)).isEqualTo(expected);
    }

    /** 2026-03-02 is a Monday; a weekday that changed is off, a Saturday worked. */
    @ParameterizedTest
    @CsvSource({
        // changed, counted from, days, now, due by the ordinary week, due by the changed one
        "2026-03-04, 2026-03-02T02:00:00Z, 3, 2026-03-02T03:00:00Z, 2026-03-05T16:00:00Z, 2026-03-06T16:00:00Z",
        "2026-03-05, 2026-03-02T02:00:00Z, 3, 2026-03-05T03:00:00Z, 2026-03-05T16:00:00Z, 2026-03-06T16:00:00Z",
        "2026-03-06, 2026-03-02T02:00:00Z, 3, 2026-03-05T03:00:00Z, 2026-03-05T16:00:00Z, 2026-03-05T16:00:00Z",
        "2026-03-07, 2026-03-05T02:00:00Z, 3, 2026-03-05T03:00:00Z, 2026-03-10T16:00:00Z, 2026-03-09T16:00:00Z",
        "2026-03-07, 2026-03-05T02:00:00Z, 3, 2026-03-09T03:00:00Z, 2026-03-10T16:00:00Z, 2026-03-10T16:00:00Z",
        "2026-03-07, 2026-03-05T02:00:00Z, 3, 2026-03-10T03:00:00Z, 2026-03-10T16:00:00Z, 2026-03-10T16:00:00Z"
    })
    void aDeadlineIsCountedAnewAndLeavesTheNextWorkingDay(
            LocalDate changed, Instant from, int days, Instant now, Instant dueAt, Instant expected) {
        assertThat(ordinary().endOfWorkingDay(from, days)).isEqualTo(dueAt);

        Instant anew = with(changed).recount(dueAt, from, days, now);

        assertThat(anew).isEqualTo(expected);
    }

    @Test
    void aDeadlineCountedAnewIsNeverPastAndTheSameCalendarMovesNothing() {
        RandomGenerator random = Samples.random(41);
        for (int run = 0; run < 2_000; run++) {
            Instant from = Instant.parse("2026-03-02T02:00:00Z").plusSeconds(random.nextInt(90 * 86_400));
            int days = 1 + random.nextInt(20);
            Instant dueAt = ordinary().endOfWorkingDay(from, days);
            Instant now = from.plusSeconds(random.nextLong(dueAt.getEpochSecond() - from.getEpochSecond()));
            WorkingDayCalendar other = with(LocalDate.of(2026, 3, 2).plusDays(random.nextInt(120)));

            Instant moved = other.recount(dueAt, from, days, now);

            assertThat(moved).isAfter(now);
            assertThat(ordinary().recount(dueAt, from, days, now)).isEqualTo(dueAt);
        }
    }

    @Test
    void theDayIsTheOneInShanghai() {
        // 16:30 UTC on the 29th is half past midnight on the 30th there.
        Instant lateAtNight = Instant.parse("2026-09-29T16:30:00Z");

        assertThat(calendar.plusWorkingDays(lateAtNight, 1)).isEqualTo(Instant.parse("2026-10-07T16:30:00Z"));
        assertThat(calendar.endOfWorkingDay(lateAtNight, 1)).isEqualTo(Instant.parse("2026-10-08T16:00:00Z"));
    }

    @Test
    void countingBackFindsTheTerm() {
        RandomGenerator random = Samples.random(17);
        for (int run = 0; run < 2_000; run++) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(250));
            int term = random.nextInt(1, 40);

            LocalDate due = calendar.plusWorkingDays(from, term);

            assertThat(calendar.isWorkingDay(due)).isTrue();
            assertThat(calendar.workingDaysBetween(from, due)).isEqualTo(term);
        }
    }

    @Test
    void aYearTheCalendarDoesNotKnowIsRefused() {
        assertRefused("calendar-year-unknown", () -> calendar.isWorkingDay(LocalDate.of(2025, 12, 31)));
        assertRefused("calendar-year-unknown", () -> calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 2));
        assertRefused(
                "calendar-year-unknown", () -> calendar.workingDaysBetween(LocalDate.of(2026, 12, 30), LocalDate.MAX));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aTermOutsideItsRangeIsRefused() {
        LocalDate day = LocalDate.of(2026, 1, 5);

        assertRefused("working-days-out-of-range", () -> calendar.plusWorkingDays(day, -1));
        assertRefused(
                "working-days-out-of-range",
                () -> calendar.plusWorkingDays(day, WorkingDayCalendar.MAX_WORKING_DAYS + 1));
    }

    @Test
    void aContradictoryYearIsRefusedWithEveryReason() {
        assertThatThrownBy(() -> new CalendarYear(
                        2026, days("2026-05-04", "2027-01-01", "2026-05-09"), days("2026-05-04", "2026-05-09")))
                .isInstanceOfSatisfying(
                        RuleRefusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("code")
                                .containsExactly(
                                        "calendar-day-outside-year",
                                        "calendar-day-no-weekend",
                                        "calendar-day-contradictory",
                                        "calendar-day-contradictory"));
        assertRefused(
                "calendar-year-repeated",
                () -> new WorkingDayCalendar(
                        List.of(calendar.years().getFirst(), calendar.years().getFirst())));
    }

    @Test
    void theCalendarTravelsAsJson() throws JsonProcessingException {
        JsonMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();

        String text = json.writeValueAsString(calendar);

        assertThat(text).startsWith("{\"years\":[{\"year\":2026,\"offDays\":[\"2026-01-01\",");
        assertThat(json.readValue(text, WorkingDayCalendar.class)).isEqualTo(calendar);
    }

    private static void assertRefused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static WorkingDayCalendar calendarOf2026() {
        SortedSet<LocalDate> off = new TreeSet<>();
        addRange(off, "2026-01-01", "2026-01-03");
        addRange(off, "2026-02-15", "2026-02-23");
        addRange(off, "2026-04-04", "2026-04-06");
        addRange(off, "2026-05-01", "2026-05-05");
        addRange(off, "2026-06-19", "2026-06-21");
        addRange(off, "2026-09-25", "2026-09-27");
        addRange(off, "2026-10-01", "2026-10-07");
        return new WorkingDayCalendar(List.of(new CalendarYear(
                2026, off, days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"))));
    }

    private static void addRange(SortedSet<LocalDate> days, String first, String last) {
        LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1)).forEach(days::add);
    }

    private static WorkingDayCalendar ordinary() {
        return new WorkingDayCalendar(List.of(new CalendarYear(2026, new TreeSet<>(), new TreeSet<>())));
    }

    /** One day of an ordinary year off, or worked where it is on a weekend. */
    private static WorkingDayCalendar with(LocalDate day) {
        SortedSet<LocalDate> changed = new TreeSet<>(List.of(day));
        return new WorkingDayCalendar(List.of(
                ordinary().isWorkingDay(day)
                        ? new CalendarYear(2026, changed, new TreeSet<>())
                        : new CalendarYear(2026, new TreeSet<>(), changed)));
    }

    private static SortedSet<LocalDate> days(String... days) {
        SortedSet<LocalDate> set = new TreeSet<>();
        for (String day : days) {
            set.add(LocalDate.parse(day));
        }
        return set;
    }
}
