package org.crediteasyloan.directory.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;

/** The reference data (基础数据) as published. */
@ApplicationScoped
class ReferenceTables implements PanacheRepositoryBase<ReferenceDatum, String> {

    private final ObjectMapper mapper;

    ReferenceTables(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Two publications follow each other, also the first two, for which there is no row to lock yet. */
    void lockForPublication() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('reference_data'))", Integer.class)
                .getSingleResult();
    }

    WorkingDayCalendarState workingDayCalendar() {
        return read("working-day-calendar", WorkingDayCalendarState.class)
                .orElseGet(() -> new WorkingDayCalendarState(0, List.of()));
    }

    Optional<RateTableState> rateTable(String rateCode) {
        return read("rate-table/" + rateCode, RateTableState.class);
    }

    void put(State state, String publishedBy, Instant now) {
        ReferenceDatum datum = findByIdOptional(state.key()).orElseGet(ReferenceDatum::new);
        datum.name = state.key();
        datum.version = state.version();
        datum.publishedBy = publishedBy;
        datum.publishedAt = now;
        try {
            datum.state = mapper.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        persist(datum);
    }

    private <S extends State> Optional<S> read(String name, Class<S> stateClass) {
        return findByIdOptional(name).map(datum -> {
            try {
                return mapper.readValue(datum.state, stateClass);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("Cannot read " + name, impossible);
            }
        });
    }
}
