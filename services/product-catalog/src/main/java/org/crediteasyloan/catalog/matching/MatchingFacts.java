package org.crediteasyloan.catalog.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.kit.event.EventHandler;

/** The facts of borrowers who consented to matching, as enterprise-profile last published them; gone with the consent. */
@ApplicationScoped
class MatchingFacts implements EventHandler<MatchingFactsState> {

    private static final TypeReference<Map<String, MatchingFactsState.Fact>> FACTS = new TypeReference<>() {};

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    MatchingFacts(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** By name; empty without a live matching consent. */
    Optional<Map<String, KnownFact>> find(UUID borrowerId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT facts FROM matching_facts WHERE borrower_id = ?")) {
            statement.setObject(1, borrowerId);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(knownFacts(mapper.readValue(rows.getString(1), FACTS)))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot read the matching facts of " + borrowerId, failed);
        }
    }

    @Override
    public Class<MatchingFactsState> eventClass() {
        return MatchingFactsState.class;
    }

    @Override
    public void handle(MatchingFactsState state) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO matching_facts (borrower_id, version, facts) VALUES (?, ?, ?::jsonb)
                        ON CONFLICT (borrower_id) DO UPDATE SET version = excluded.version, facts = excluded.facts
                        WHERE matching_facts.version < excluded.version""")) {
            statement.setObject(1, state.borrowerId());
            statement.setLong(2, state.version());
            statement.setString(3, mapper.writeValueAsString(state.facts()));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot keep the matching facts of " + state.borrowerId(), failed);
        }
    }

    /** The consent ended: from now on nothing is known. */
    @Override
    public void handleRemoval(String key) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("DELETE FROM matching_facts WHERE borrower_id = ?")) {
            statement.setObject(1, UUID.fromString(key));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot remove the matching facts of " + key, failed);
        }
    }

    private static Map<String, KnownFact> knownFacts(Map<String, MatchingFactsState.Fact> facts) {
        Map<String, KnownFact> known = new HashMap<>();
        facts.forEach((name, fact) -> KnownFact.of(fact).ifPresent(value -> known.put(name, value)));
        return known;
    }
}
