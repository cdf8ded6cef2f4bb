package org.crediteasyloan.kit.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.CodeListState;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState;
import org.crediteasyloan.contracts.event.reference.IndustriesState;
import org.crediteasyloan.contracts.event.reference.QuotasState;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;

/** The tables of reference data, as participant-directory last published them; empty where a table is not heard of yet. */
@ApplicationScoped
public class ReferenceData {

    private final CopyTable copies;

    ReferenceData(CopyTable copies) {
        this.copies = copies;
    }

    public Optional<WorkingDayCalendarState> workingDayCalendar() {
        return find(WorkingDayCalendarState.KEY, WorkingDayCalendarState.class);
    }

    public Optional<RateTableState> rateTable(String rateCode) {
        return find(RateTableState.keyOf(rateCode), RateTableState.class);
    }

    public Optional<RegionsState> regions() {
        return find(RegionsState.KEY, RegionsState.class);
    }

    public Optional<IndustriesState> industries() {
        return find(IndustriesState.KEY, IndustriesState.class);
    }

    public Optional<SizeThresholdsState> sizeThresholds() {
        return find(SizeThresholdsState.KEY, SizeThresholdsState.class);
    }

    public Optional<ConnectionLevelsState> connectionLevels() {
        return find(ConnectionLevelsState.KEY, ConnectionLevelsState.class);
    }

    public Optional<QuotasState> quotas() {
        return find(QuotasState.KEY, QuotasState.class);
    }

    public Optional<CodeListState> codeList(String list) {
        return find(CodeListState.keyOf(list), CodeListState.class);
    }

    /** False when it or a later version is here already. */
    boolean keep(State reference) {
        return copies.put("""
                INSERT INTO reference_copy (name, version, state) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (name) DO UPDATE SET version = excluded.version, state = excluded.state
                WHERE reference_copy.version < excluded.version""", reference.key(), reference);
    }

    private <S extends State> Optional<S> find(String name, Class<S> stateClass) {
        return copies.find("SELECT state FROM reference_copy WHERE name = ?", name, stateClass);
    }
}
