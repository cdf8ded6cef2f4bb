package org.crediteasyloan.kit.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;

/** Calendars and rate tables, as participant-directory last published them. */
@ApplicationScoped
public class ReferenceData {

    private final CopyTable copies;

    ReferenceData(CopyTable copies) {
        this.copies = copies;
    }

    public Optional<WorkingDayCalendarState> workingDayCalendar() {
        return find("working-day-calendar", WorkingDayCalendarState.class);
    }

    public Optional<RateTableState> rateTable(String rateCode) {
        return find("rate-table/" + rateCode, RateTableState.class);
    }

    void keep(State reference) {
        copies.put("""
                INSERT INTO reference_copy (name, version, state) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (name) DO UPDATE SET version = excluded.version, state = excluded.state
                WHERE reference_copy.version < excluded.version""", reference.key(), reference);
    }

    private <S extends State> Optional<S> find(String name, Class<S> stateClass) {
        return copies.find("SELECT state FROM reference_copy WHERE name = ?", name, stateClass);
    }
}
