package org.crediteasyloan.catalog.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
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

    public boolean knows(String schemeCode) {
        return state(schemeCode).isPresent();
    }

    /** The version in force on the day; where none is, the last one published. */
    public Optional<Scheme> find(String schemeCode, LocalDate day) {
        return state(schemeCode)
                .map(state -> schemeOf(
                        state,
                        state.inForceOn(day).orElseGet(() -> state.versions().getLast())));
    }

    private Optional<SchemeState> state(String schemeCode) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT state FROM scheme_copy WHERE scheme_code = ?")) {
            statement.setString(1, schemeCode);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(mapper.readValue(rows.getString(1), SchemeState.class))
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
        state.versions().forEach(version -> schemeOf(state, version));
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO scheme_copy (scheme_code, version, state) VALUES (?, ?, ?::jsonb)
                        ON CONFLICT (scheme_code) DO UPDATE SET version = excluded.version, state = excluded.state
                        WHERE scheme_copy.version < excluded.version""")) {
            statement.setString(1, state.schemeCode());
            statement.setLong(2, state.version());
            statement.setString(3, mapper.writeValueAsString(state));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot keep the scheme " + state.schemeCode(), failed);
        }
    }

    private Scheme schemeOf(SchemeState state, SchemeState.Version version) {
        try {
            return new Scheme(state.schemeCode(), version, mapper.treeToValue(version.formula(), SubsidyFormula.class));
        } catch (JsonProcessingException unknown) {
            throw new IllegalStateException(
                    "Nobody here computes version %d of %s".formatted(version.version(), state.schemeCode()), unknown);
        }
    }
}
