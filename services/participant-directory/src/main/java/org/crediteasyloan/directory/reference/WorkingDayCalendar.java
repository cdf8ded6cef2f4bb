package org.crediteasyloan.directory.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** The national calendar of working days with its moved ones (工作日历, 调休): years without gaps, the last ones provisional. */
@Schema(
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "WORKING_DAY_CALENDAR"))
record WorkingDayCalendar(@NotEmpty @Size(max = 100) List<@Valid @NotNull Year> years) implements ReferenceContent {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /**
     * One calendar year.
     *
     * @param offDays public holidays, also those on weekends
     * @param workingWeekends Saturdays and Sundays that are worked
     * @param provisional true while the government has not published the year
     */
    @Schema(name = "CalendarYear")
    record Year(
            @Min(2000) @Max(2100) int year,
            @NotNull @Size(max = 366) List<@NotNull LocalDate> offDays,
            @NotNull @Size(max = 366) List<@NotNull LocalDate> workingWeekends,
            boolean provisional) {

        private void check(String pointer, Findings findings) {
            checkDays(pointer + "/offDays/", offDays, findings);
            checkDays(pointer + "/workingWeekends/", workingWeekends, findings);
            for (int i = 0; i < offDays.size(); i++) {
                findings.addIf(
                        workingWeekends.contains(offDays.get(i)),
                        TableFault.DAY_OFF_AND_WORKED,
                        pointer + "/offDays/" + i);
            }
            for (int i = 0; i < workingWeekends.size(); i++) {
                findings.addIf(
                        !WEEKEND.contains(workingWeekends.get(i).getDayOfWeek()),
                        TableFault.NOT_A_WEEKEND,
                        pointer + "/workingWeekends/" + i);
            }
        }

        private void checkDays(String pointer, List<LocalDate> days, Findings findings) {
            Set<LocalDate> seen = new HashSet<>();
            for (int i = 0; i < days.size(); i++) {
                findings.addIf(days.get(i).getYear() != year, TableFault.DAY_OF_ANOTHER_YEAR, pointer + i);
                findings.addIf(!seen.add(days.get(i)), TableFault.DAY_REPEATED, pointer + i);
            }
        }
    }

    @Override
    public boolean fits(TableName table) {
        return table.isOf(WorkingDayCalendarState.KEY);
    }

    @Override
    public void check(TableName table, Optional<ReferenceContent> published, Findings findings) {
        for (int i = 0; i < years.size(); i++) {
            Year year = years.get(i);
            year.check("/years/" + i, findings);
            if (i > 0) {
                Year before = years.get(i - 1);
                findings.addIf(
                        year.year() != before.year() + 1, TableFault.YEARS_NOT_CONTIGUOUS, "/years/" + i + "/year");
                findings.addIf(
                        before.provisional() && !year.provisional(),
                        TableFault.FINAL_AFTER_PROVISIONAL,
                        "/years/" + i + "/provisional");
            }
        }
        published
                .map(WorkingDayCalendar.class::cast)
                .ifPresent(old -> old.years().forEach(year -> checkKept(year, findings)));
    }

    /** Deadlines were computed from it, and are computed anew from what is published now. */
    private void checkKept(Year published, Findings findings) {
        boolean kept = false;
        for (int i = 0; i < years.size(); i++) {
            if (years.get(i).year() == published.year()) {
                kept = true;
                findings.addIf(
                        years.get(i).provisional() && !published.provisional(),
                        TableFault.YEAR_PROVISIONAL_AGAIN,
                        "/years/" + i + "/provisional");
            }
        }
        findings.addIf(!kept, TableFault.YEAR_DROPPED, "/years");
    }

    @Override
    public State toState(TableName table, long version) {
        return new WorkingDayCalendarState(
                version,
                years.stream()
                        .map(year -> new WorkingDayCalendarState.Year(
                                year.year(), year.offDays(), year.workingWeekends(), year.provisional()))
                        .toList());
    }
}
