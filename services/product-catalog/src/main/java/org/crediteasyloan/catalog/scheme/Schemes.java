package org.crediteasyloan.catalog.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.rules.subsidy.SubsidyFormula;

/** The schemes, as redemption last published them. */
@ApplicationScoped
public class Schemes {

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    Schemes(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        // A scheme may gain fields that nobody here needs to know.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public Optional<Scheme> find(String schemeCode) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT state FROM scheme_copy WHERE scheme_code = ?")) {
            statement.setString(1, schemeCode);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(schemeOf(mapper.readValue(rows.getString(1), SchemeState.class)))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot read the scheme " + schemeCode, failed);
        }
    }

    /**
     * Keeps the scheme unless a later version is here already. A formula nobody here can compute is refused now rather than
     * fail every estimate later.
     */
    void keep(SchemeState state) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO scheme_copy (scheme_code, version, state) VALUES (?, ?, ?::jsonb)
                        ON CONFLICT (scheme_code) DO UPDATE SET version = excluded.version, state = excluded.state
                        WHERE scheme_copy.version < excluded.version""")) {
            statement.setString(1, schemeOf(state).state().schemeCode());
            statement.setLong(2, state.version());
            statement.setString(3, mapper.writeValueAsString(state));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot keep the scheme " + state.schemeCode(), failed);
        }
    }

    private Scheme schemeOf(SchemeState state) throws JsonProcessingException {
        return new Scheme(state, mapper.treeToValue(state.formula(), SubsidyFormula.class));
    }
}
