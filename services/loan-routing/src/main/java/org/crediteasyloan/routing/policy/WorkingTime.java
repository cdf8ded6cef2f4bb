package org.crediteasyloan.routing.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;

/**
 * Deadlines in working days (办理期限). Where the calendar does not know a year there is no deadline, never a made-up one.
 *
 * @param calendarVersion 0 while no calendar is published
 */
public record WorkingTime(long calendarVersion, WorkingDayCalendar calendar) {

    /**
     * The end of the n-th working day after now.
     *
     * @throws Refusal {@code calendar-not-published}
     */
    public Deadline endOfWorkingDay(Instant now, int workingDays) {
        return counted(now, workingDays, () -> calendar.endOfWorkingDay(now, workingDays));
    }

    /**
     * The same deadline by this calendar.
     *
     * @throws Refusal {@code calendar-not-published}
     */
    public Deadline recount(Deadline deadline, Instant now) {
        Deadline.Counted counted = deadline.counted();
        if (counted == null) {
            return deadline;
        }
        return counted(
                counted.from(),
                counted.workingDays(),
                () -> calendar.recount(deadline.dueAt(), counted.from(), counted.workingDays(), now));
    }

    private Deadline counted(Instant from, int workingDays, Supplier<Instant> count) {
        try {
            return new Deadline(count.get(), new Deadline.Counted(from, workingDays, calendarVersion));
        } catch (RuleRefusal unknownYear) {
            throw Refusal.of(PolicyRule.CALENDAR_NOT_PUBLISHED);
        }
    }

    /** The end of the n-th calendar day after now. */
    public Instant endOfDay(Instant now, int days) {
        return today(now)
                .plusDays(days + 1L)
                .atStartOfDay(WorkingDayCalendar.ZONE)
                .toInstant();
    }

    /** Working days left, today not counted; empty when the calendar does not reach so far. */
    public OptionalInt workingDaysLeft(Instant now, Instant dueAt) {
        try {
            // A deadline is the end of a day: 24:00, which already is the next date.
            LocalDate lastDay = today(dueAt.minusNanos(1));
            return OptionalInt.of(calendar.workingDaysBetween(today(now), lastDay));
        } catch (RuleRefusal unknownYear) {
            return OptionalInt.empty();
        }
    }

    /** The business date. */
    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, WorkingDayCalendar.ZONE);
    }
}
