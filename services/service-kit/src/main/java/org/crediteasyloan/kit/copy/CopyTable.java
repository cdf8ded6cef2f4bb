package org.crediteasyloan.kit.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import org.crediteasyloan.contracts.event.State;

/** Reads and writes the whole states that the copies keep as JSON. */
@ApplicationScoped
class CopyTable {

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    CopyTable(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Keeps the state unless a later version is here already: then false. */
    boolean put(String upsert, String key, State state) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(upsert)) {
            statement.setString(1, key);
            statement.setLong(2, state.version());
            statement.setString(3, mapper.writeValueAsString(state));
            return statement.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot keep the copy of " + key, failed);
        }
    }

    /** In the surrounding transaction, or one of its own: without one the database shows nothing. */
    @Transactional
    <S extends State> Optional<S> find(String select, String key, Class<S> stateClass) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(mapper.readValue(rows.getString(1), stateClass)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot read the copy of " + key, failed);
        }
    }
}
