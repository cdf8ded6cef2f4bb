package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.calendar.CalendarYear;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;

/** By when feedback is due (反馈时限), in working days of the published calendar. */
@ApplicationScoped
class FeedbackTerm {

    private final ReferenceData reference;

    FeedbackTerm(ReferenceData reference) {
        this.reference = reference;
    }

    /** The end of the last day; empty while nobody has published the calendar of that time. */
    Optional<Instant> end(Instant from, int workingDays) {
        return reference.workingDayCalendar().flatMap(calendar -> {
            try {
                return Optional.of(read(calendar).endOfWorkingDay(from, workingDays));
            } catch (RuleRefusal yearNotPublished) {
                return Optional.empty();
            }
        });
    }

    private static WorkingDayCalendar read(WorkingDayCalendarState calendar) {
        return new WorkingDayCalendar(calendar.years().stream()
                .map(year -> new CalendarYear(
                        year.year(), new TreeSet<>(year.offDays()), new TreeSet<>(year.workingWeekends())))
                .toList());
    }
}
