package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
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

    FeedbackDue begin(Instant from, int workingDays) {
        return due(from, workingDays, calendar -> calendar.endOfWorkingDay(from, workingDays));
    }

    /** The same by the calendar now in force; where none told the day before, this one may. */
    FeedbackDue recount(FeedbackDue feedback, Instant now) {
        return feedback.dueAt()
                .map(dueAt -> due(
                        feedback.from(),
                        feedback.workingDays(),
                        calendar -> calendar.recount(dueAt, feedback.from(), feedback.workingDays(), now)))
                .orElseGet(() -> begin(feedback.from(), feedback.workingDays()));
    }

    private FeedbackDue due(Instant from, int workingDays, Function<WorkingDayCalendar, Instant> count) {
        Optional<WorkingDayCalendarState> calendar = reference.workingDayCalendar();
        return new FeedbackDue(
                from,
                workingDays,
                calendar.map(WorkingDayCalendarState::version).orElse(0L),
                calendar.flatMap(published -> known(count, published)));
    }

    private static Optional<Instant> known(
            Function<WorkingDayCalendar, Instant> count, WorkingDayCalendarState calendar) {
        try {
            return Optional.of(count.apply(read(calendar)));
        } catch (RuleRefusal yearNotPublished) {
            return Optional.empty();
        }
    }

    private static WorkingDayCalendar read(WorkingDayCalendarState calendar) {
        return new WorkingDayCalendar(calendar.years().stream()
                .map(year -> new CalendarYear(
                        year.year(), new TreeSet<>(year.offDays()), new TreeSet<>(year.workingWeekends())))
                .toList());
    }
}
