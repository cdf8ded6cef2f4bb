package org.crediteasyloan.directory.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crediteasyloan.kit.problem.FieldError;

/** Finds everything that is wrong in a publication. */
final class ReferenceChecks {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private ReferenceChecks() {}

    static List<FieldError> errorsOf(int year, CalendarYear calendar) {
        List<FieldError> errors = new ArrayList<>();
        checkDays("/offDays/", year, calendar.offDays(), errors);
        checkDays("/workingWeekends/", year, calendar.workingWeekends(), errors);
        for (int i = 0; i < calendar.offDays().size(); i++) {
            if (calendar.workingWeekends().contains(calendar.offDays().get(i))) {
                errors.add(new FieldError(
                        "/offDays/" + i, "day-off-and-worked", "同一日期既放假又上班。", "The same day is both off and worked."));
            }
        }
        for (int i = 0; i < calendar.workingWeekends().size(); i++) {
            if (!WEEKEND.contains(calendar.workingWeekends().get(i).getDayOfWeek())) {
                errors.add(new FieldError(
                        "/workingWeekends/" + i, "not-a-weekend", "该日不是周末。", "The day is not on a weekend."));
            }
        }
        return errors;
    }

    private static void checkDays(String pointer, int year, List<LocalDate> days, List<FieldError> errors) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).getYear() != year) {
                errors.add(
                        new FieldError(pointer + i, "day-of-another-year", "日期不属于该年度。", "The day is of another year."));
            }
            if (!seen.add(days.get(i))) {
                errors.add(new FieldError(pointer + i, "day-repeated", "日期重复。", "The day is stated twice."));
            }
        }
    }

    static List<FieldError> errorsOf(RateTable table) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < table.entries().size(); i++) {
            RateTable.Entry entry = table.entries().get(i);
            if (entry.annualRatePercent().isNegative()) {
                errors.add(new FieldError(
                        "/entries/" + i + "/annualRatePercent", "negative-rate", "利率不得为负。", "The rate is negative."));
            }
            if (i > 0 && !entry.validFrom().isAfter(table.entries().get(i - 1).validFrom())) {
                errors.add(new FieldError(
                        "/entries/" + i + "/validFrom",
                        "dates-not-ascending",
                        "日期应逐条递增，不得重叠。",
                        "The dates must ascend and not overlap."));
            }
        }
        return errors;
    }
}
