package org.crediteasyloan.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crediteasyloan.rules.RuleProblem;
import org.crediteasyloan.rules.RuleRefusal;

/**
 * One year of the national calendar: days off and weekend days worked instead (调休). A day in neither set is worked from
 * Monday to Friday.
 */
public record CalendarYear(int year, SortedSet<LocalDate> offDays, SortedSet<LocalDate> workingWeekends) {

    /**
     * @throws RuleRefusal every problem at once: {@code calendar-day-outside-year}, {@code calendar-day-no-weekend},
     *     {@code calendar-day-contradictory}
     */
    public CalendarYear {
        offDays = Collections.unmodifiableSortedSet(new TreeSet<>(offDays));
        workingWeekends = Collections.unmodifiableSortedSet(new TreeSet<>(workingWeekends));
        List<RuleProblem> problems = new ArrayList<>();
        for (LocalDate day : offDays) {
            requireInYear(day, year, "offDays", problems);
        }
        for (LocalDate day : workingWeekends) {
            requireInYear(day, year, "workingWeekends", problems);
            if (!isWeekend(day)) {
                problems.add(new RuleProblem(
                        "calendar-day-no-weekend",
                        "workingWeekends",
                        "调休上班日 " + day + " 不是周末。",
                        day + " is no weekend day, so it needs no entry as a working weekend."));
            }
            if (offDays.contains(day)) {
                problems.add(new RuleProblem(
                        "calendar-day-contradictory",
                        "workingWeekends",
                        day + " 同时列为休息日和上班日。",
                        day + " is listed both as off and as worked."));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleRefusal(problems);
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return workingWeekends.contains(day) || !(isWeekend(day) || offDays.contains(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void requireInYear(LocalDate day, int year, String field, List<RuleProblem> problems) {
        if (day.getYear() != year) {
            problems.add(new RuleProblem(
                    "calendar-day-outside-year",
                    field,
                    day + " 不在 " + year + " 年内。",
                    day + " does not lie in the year " + year + "."));
        }
    }
}
