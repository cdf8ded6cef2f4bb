package org.crediteasyloan.directory.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** Publishes a calendar year or a rate table: whole, checked, with the next version. */
@ApplicationScoped
class PublishReferenceData {

    private final ReferenceTables tables;
    private final Outbox outbox;
    private final Clock clock;

    PublishReferenceData(ReferenceTables tables, Outbox outbox, Clock clock) {
        this.tables = tables;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    WorkingDayCalendarState calendarYear(int year, CalendarYear calendar, String publisher) {
        refuseAll(ReferenceChecks.errorsOf(year, calendar));
        tables.lockForPublication();
        WorkingDayCalendarState current = tables.workingDayCalendar();
        var published = new WorkingDayCalendarState.Year(
                year, calendar.offDays(), calendar.workingWeekends(), calendar.provisional());
        List<WorkingDayCalendarState.Year> years = Stream.concat(
                        current.years().stream().filter(other -> other.year() != year), Stream.of(published))
                .sorted(Comparator.comparingInt(WorkingDayCalendarState.Year::year))
                .toList();
        return publish(new WorkingDayCalendarState(current.version() + 1, years), publisher);
    }

    @Transactional
    RateTableState rateTable(String rateCode, RateTable table, String publisher) {
        refuseAll(ReferenceChecks.errorsOf(table));
        tables.lockForPublication();
        long version = tables.rateTable(rateCode).map(State::version).orElse(0L) + 1;
        return publish(
                new RateTableState(
                        rateCode,
                        version,
                        table.entries().stream()
                                .map(entry -> new RateTableState.Entry(entry.validFrom(), entry.annualRatePercent()))
                                .toList()),
                publisher);
    }

    private <S extends State> S publish(S state, String publisher) {
        tables.put(state, publisher, clock.instant());
        outbox.append(state);
        return state;
    }

    private static void refuseAll(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
    }
}
