package org.crediteasyloan.kit.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.CodeListState;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState;
import org.crediteasyloan.contracts.event.reference.IndustriesState;
import org.crediteasyloan.contracts.event.reference.QuotasState;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.BusinessDay;
import org.crediteasyloan.kit.deadline.CalendarRecount;
import org.crediteasyloan.kit.deadline.SizeRecount;
import org.crediteasyloan.kit.event.EventHandler;

/** Keeps each kind of reference data that arrives. */
final class ReferenceHandlers {

    private ReferenceHandlers() {}

    private abstract static class Keeping<S extends State> implements EventHandler<S> {

        private final ReferenceData reference;
        private final Class<S> stateClass;

        Keeping(ReferenceData reference, Class<S> stateClass) {
            this.reference = reference;
            this.stateClass = stateClass;
        }

        @Override
        public Class<S> eventClass() {
            return stateClass;
        }

        @Override
        public void handle(S state) {
            reference.keep(state);
        }
    }

    /** A new calendar moves deadlines that were counted by an older one. */
    @ApplicationScoped
    static class Calendar implements EventHandler<WorkingDayCalendarState> {

        private final ReferenceData reference;
        private final CalendarRecount recount;

        Calendar(ReferenceData reference, CalendarRecount recount) {
            this.reference = reference;
            this.recount = recount;
        }

        @Override
        public Class<WorkingDayCalendarState> eventClass() {
            return WorkingDayCalendarState.class;
        }

        @Override
        public void handle(WorkingDayCalendarState calendar) {
            if (reference.keep(calendar)) {
                recount.begin();
            }
        }
    }

    @Singleton
    static class RateTable extends Keeping<RateTableState> {

        RateTable(ReferenceData reference) {
            super(reference, RateTableState.class);
        }
    }

    @Singleton
    static class Regions extends Keeping<RegionsState> {

        Regions(ReferenceData reference) {
            super(reference, RegionsState.class);
        }
    }

    @Singleton
    static class Industries extends Keeping<IndustriesState> {

        Industries(ReferenceData reference) {
            super(reference, IndustriesState.class);
        }
    }

    /** New thresholds tell sizes anew, at once and whenever one of their standards begins. */
    @ApplicationScoped
    static class SizeThresholds implements EventHandler<SizeThresholdsState> {

        private final ReferenceData reference;
        private final SizeRecount recount;
        private final Clock clock;

        SizeThresholds(ReferenceData reference, SizeRecount recount, Clock clock) {
            this.reference = reference;
            this.recount = recount;
            this.clock = clock;
        }

        @Override
        public Class<SizeThresholdsState> eventClass() {
            return SizeThresholdsState.class;
        }

        @Override
        public void handle(SizeThresholdsState thresholds) {
            if (!reference.keep(thresholds)) {
                return;
            }
            recount.begin();
            Instant now = clock.instant();
            thresholds.standards().stream()
                    .map(standard -> BusinessDay.startOf(standard.validFrom()))
                    .filter(beginning -> beginning.isAfter(now))
                    .forEach(recount::beginAt);
        }
    }

    @Singleton
    static class ConnectionLevels extends Keeping<ConnectionLevelsState> {

        ConnectionLevels(ReferenceData reference) {
            super(reference, ConnectionLevelsState.class);
        }
    }

    @Singleton
    static class Quotas extends Keeping<QuotasState> {

        Quotas(ReferenceData reference) {
            super(reference, QuotasState.class);
        }
    }

    @Singleton
    static class CodeList extends Keeping<CodeListState> {

        CodeList(ReferenceData reference) {
            super(reference, CodeListState.class);
        }
    }
}
