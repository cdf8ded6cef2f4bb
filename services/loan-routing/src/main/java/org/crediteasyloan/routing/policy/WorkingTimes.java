package org.crediteasyloan.routing.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.rules.calendar.CalendarYear;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;

/** Working time by the calendar last published. */
@ApplicationScoped
public class WorkingTimes {

    private final ReferenceData reference;

    WorkingTimes(ReferenceData reference) {
        this.reference = reference;
    }

    /** As long as no calendar is published it knows no year, and whoever asks for a deadline is refused. */
    public WorkingTime current() {
        WorkingDayCalendarState calendar =
                reference.workingDayCalendar().orElseGet(() -> new WorkingDayCalendarState(0, List.of()));
        List<CalendarYear> years = calendar.years().stream()
                .map(year -> new CalendarYear(
                        year.year(), new TreeSet<>(year.offDays()), new TreeSet<>(year.workingWeekends())))
                .toList();
        return new WorkingTime(calendar.version(), new WorkingDayCalendar(years));
    }
}
