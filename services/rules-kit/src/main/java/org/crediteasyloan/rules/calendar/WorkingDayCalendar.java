package org.crediteasyloan.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crediteasyloan.rules.RuleRefusal;

/**
 * Working days of the years it was given; any other date is refused rather than taken for an ordinary week. Business days are
 * those of Asia/Shanghai. The day something happens is not counted, the next day is the first.
 */
public record WorkingDayCalendar(List<CalendarYear> years) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** No deadline is longer; it also bounds the walk from day to day. */
    static final int MAX_WORKING_DAYS = 750;

    /** @throws RuleRefusal {@code calendar-year-repeated} */
    public WorkingDayCalendar {
        years = List.copyOf(years);
        Set<Integer> seen = new HashSet<>();
        if (!years.stream().allMatch(year -> seen.add(year.year()))) {
            throw new RuleRefusal("calendar-year-repeated", "工作日历中年份重复。", "A year stands in the calendar twice.");
        }
    }

    /** @throws RuleRefusal {@code calendar-year-unknown} */
    public boolean isWorkingDay(LocalDate day) {
        for (CalendarYear year : years) {
            if (year.year() == day.getYear()) {
                return year.isWorkingDay(day);
            }
        }
        throw new RuleRefusal(
                "calendar-year-unknown",
                "工作日历没有 " + day.getYear() + " 年的数据。",
                "The working-day calendar does not know the year " + day.getYear() + ".");
    }

    /**
     * The n-th working day after the given day; the day itself for 0.
     *
     * @throws RuleRefusal {@code calendar-year-unknown}, {@code working-days-out-of-range}
     */
    public LocalDate plusWorkingDays(LocalDate from, int workingDays) {
        if (workingDays < 0 || workingDays > MAX_WORKING_DAYS) {
            throw new RuleRefusal(
                    "working-days-out-of-range",
                    "工作日数应在0至" + MAX_WORKING_DAYS + "之间。",
                    "A number of working days lies between 0 and " + MAX_WORKING_DAYS + ".");
        }
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The same time of day on the n-th working day after; refuses like {@link #plusWorkingDays(LocalDate, int)}. */
    public Instant plusWorkingDays(Instant from, int workingDays) {
        ZonedDateTime local = from.atZone(ZONE);
        return local.with(plusWorkingDays(local.toLocalDate(), workingDays)).toInstant();
    }

    /**
     * The end (24:00) of the n-th working day after the given instant: a term counted in days begins on the next day and ends
     * with its last one (民法典第二百零一条、第二百零三条).
     */
    public Instant endOfWorkingDay(Instant from, int workingDays) {
        return endOf(plusWorkingDays(LocalDate.ofInstant(from, ZONE), workingDays));
    }

    /**
     * A deadline that was counted by another calendar, by this one. Where it comes to lie earlier it still leaves the next working
     * day, since its holder learns of it only now; but it does not move beyond where it was for that.
     *
     * @param dueAt the deadline as it was, not yet come
     * @param from what its working days were counted from
     * @throws RuleRefusal as {@link #endOfWorkingDay}
     */
    public Instant recount(Instant dueAt, Instant from, int workingDays, Instant now) {
        Instant anew = endOfWorkingDay(from, workingDays);
        return anew.isBefore(dueAt) ? Collections.max(List.of(anew, nextEndBefore(dueAt, now))) : anew;
    }

    /** The end of the next working day, or the limit where that comes first; looks at no day beyond it. */
    private Instant nextEndBefore(Instant limit, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZONE).plusDays(1);
        while (endOf(day).isBefore(limit) && !isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return Collections.min(List.of(endOf(day), limit));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /**
     * Working days after the first day up to and including the last; 0 when the last is not later.
     *
     * @throws RuleRefusal {@code calendar-year-unknown}
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        // An unknown year ends the walk with a refusal, so it is never longer than the calendar.
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
