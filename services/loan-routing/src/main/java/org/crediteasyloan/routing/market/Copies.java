package org.crediteasyloan.routing.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.event.State;

/** Reads and writes whole states as JSON; a later version is never overwritten by an earlier one. */
@ApplicationScoped
class Copies {

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    Copies(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void put(String upsert, Object key, State state) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(upsert)) {
            statement.setObject(1, key);
            statement.setLong(2, state.version());
            statement.setString(3, mapper.writeValueAsString(state));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot keep the copy of " + key, failed);
        }
    }

    void execute(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot write a copy", failed);
        }
    }

    <S extends State> Optional<S> find(String select, Object key, Class<S> stateClass) {
        return list(select, key, stateClass).stream().findFirst();
    }

    <S extends State> List<S> list(String select, Object key, Class<S> stateClass) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setObject(1, key);
            List<S> states = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.add(mapper.readValue(rows.getString(1), stateClass));
                }
            }
            return states;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot read the copy of " + key, failed);
        }
    }
}
