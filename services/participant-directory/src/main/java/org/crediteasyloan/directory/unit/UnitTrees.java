package org.crediteasyloan.directory.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;

/** The trees of units (机构树), one of each institution that told one. */
@ApplicationScoped
class UnitTrees implements PanacheRepositoryBase<UnitTreeRow, String> {

    private final ObjectMapper mapper;

    UnitTrees(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Two changes follow each other, also the first two, for which there is no row to lock yet. */
    void lockForChange(ParticipantCode code) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:name))", Integer.class)
                .setParameter("name", "unit_tree/" + code)
                .getSingleResult();
    }

    /** Of version 0 and without a unit where nothing was told yet. */
    ParticipantUnitsState get(ParticipantCode code) {
        return findByIdOptional(code.value())
                .map(row -> read(row.state))
                .orElseGet(() -> new ParticipantUnitsState(code, 0, List.of()));
    }

    void put(ParticipantUnitsState state, String changedBy, Instant now) {
        UnitTreeRow row = findByIdOptional(state.key()).orElseGet(UnitTreeRow::new);
        row.participantCode = state.key();
        row.version = state.version();
        row.changedBy = changedBy;
        row.changedAt = now;
        try {
            row.state = mapper.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        persist(row);
    }

    private ParticipantUnitsState read(String state) {
        try {
            return mapper.readValue(state, ParticipantUnitsState.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot read a tree of units", impossible);
        }
    }
}
