package org.crediteasyloan.profile.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.calendar.CalendarYear;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;

/** By when a new legal representative has to invite again whom it keeps (交接期限), in working days of the published calendar. */
@ApplicationScoped
class HandoverTerm {

    private final ReferenceData reference;
    private final MandatePolicies policies;

    HandoverTerm(ReferenceData reference, MandatePolicies policies) {
        this.reference = reference;
        this.policies = policies;
    }

    /** @throws Refusal {@code calendar-not-published}: where the calendar knows no such year there is no deadline, never a made-up one */
    Instant endAfter(Instant change) {
        List<CalendarYear> years = reference.workingDayCalendar().map(WorkingDayCalendarState::years).stream()
                .flatMap(List::stream)
                .map(year -> new CalendarYear(
                        year.year(), new TreeSet<>(year.offDays()), new TreeSet<>(year.workingWeekends())))
                .toList();
        try {
            return new WorkingDayCalendar(years)
                    .endOfWorkingDay(change, policies.at(change).handoverWorkingDays());
        } catch (RuleRefusal yearNotPublished) {
            throw Refusal.of(MandateRule.CALENDAR_NOT_PUBLISHED);
        }
    }
}
