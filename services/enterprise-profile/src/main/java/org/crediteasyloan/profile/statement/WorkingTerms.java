package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.calendar.CalendarYear;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;

/** Ends of terms in working days of the published calendar (工作日期限); empty where it knows no such year, never made up. */
@ApplicationScoped
class WorkingTerms {

    private final ReferenceData reference;

    WorkingTerms(ReferenceData reference) {
        this.reference = reference;
    }

    Optional<Instant> endAfter(Instant from, int workingDays) {
        List<CalendarYear> years = reference.workingDayCalendar().map(WorkingDayCalendarState::years).stream()
                .flatMap(List::stream)
                .map(year -> new CalendarYear(
                        year.year(), new TreeSet<>(year.offDays()), new TreeSet<>(year.workingWeekends())))
                .toList();
        try {
            return Optional.of(new WorkingDayCalendar(years).endOfWorkingDay(from, workingDays));
        } catch (RuleRefusal yearNotPublished) {
            return Optional.empty();
        }
    }
}
