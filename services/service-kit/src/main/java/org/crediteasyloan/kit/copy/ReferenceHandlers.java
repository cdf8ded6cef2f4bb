package org.crediteasyloan.kit.copy;

import jakarta.enterprise.context.ApplicationScoped;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.event.EventHandler;

/** Keeps each kind of reference data that arrives. */
final class ReferenceHandlers {

    private ReferenceHandlers() {}

    @ApplicationScoped
    static class Calendar implements EventHandler<WorkingDayCalendarState> {

        private final ReferenceData reference;

        Calendar(ReferenceData reference) {
            this.reference = reference;
        }

        @Override
        public Class<WorkingDayCalendarState> eventClass() {
            return WorkingDayCalendarState.class;
        }

        @Override
        public void handle(WorkingDayCalendarState calendar) {
            reference.keep(calendar);
        }
    }

    @ApplicationScoped
    static class RateTable implements EventHandler<RateTableState> {

        private final ReferenceData reference;

        RateTable(ReferenceData reference) {
            this.reference = reference;
        }

        @Override
        public Class<RateTableState> eventClass() {
            return RateTableState.class;
        }

        @Override
        public void handle(RateTableState table) {
            reference.keep(table);
        }
    }
}
