package org.crediteasyloan.kit.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.kit.event.EventHandler;

/**
 * The people of institutions (机构人员), as participant-directory last published them.
 *
 * <p>Whoever has to do something about a change observes {@link ParticipantStaffState}; it is told in the transaction that keeps the copy.
 */
@ApplicationScoped
public class Staff implements EventHandler<ParticipantStaffState> {

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;
    private final Event<ParticipantStaffState> changes;

    Staff(AgroalDataSource dataSource, ObjectMapper mapper, Event<ParticipantStaffState> changes) {
        this.dataSource = dataSource;
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.changes = changes;
    }

    /** A person by its account. */
    @Transactional
    public Optional<ParticipantStaffState> find(ParticipantCode institution, String subject) {
        return select("participant_code = ? AND subject = ?", institution.value(), subject).stream()
                .findFirst();
    }

    @Transactional
    public Optional<ParticipantStaffState> find(UUID staffId) {
        return select("staff_id = ?", staffId).stream().findFirst();
    }

    /** Everybody it has enrolled, in the order they were, also those who have left. */
    @Transactional
    public List<ParticipantStaffState> of(ParticipantCode institution) {
        return select("participant_code = ?", institution.value());
    }

    /** Whether the institution has ever enrolled anybody: then whoever is not enrolled is none of its people. */
    @Transactional
    public boolean isKeptBy(ParticipantCode institution) {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("SELECT 1 FROM staff_copy WHERE participant_code = ? LIMIT 1")) {
            statement.setString(1, institution.value());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the people of " + institution, failed);
        }
    }

    /** Whether cases of the institution are handed out at all; known to everybody, since whoever moves a case has to ask. */
    @Transactional
    public boolean hasAccountManagers(ParticipantCode institution) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT has_account_managers(?)")) {
            statement.setString(1, institution.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot ask for the account managers of " + institution, failed);
        }
    }

    @Override
    public Class<ParticipantStaffState> eventClass() {
        return ParticipantStaffState.class;
    }

    @Override
    public void handle(ParticipantStaffState person) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO staff_copy (staff_id, version, participant_code, subject, state) VALUES (?, ?, ?, ?, ?::jsonb)
                        ON CONFLICT (staff_id) DO UPDATE SET version = excluded.version, state = excluded.state
                        WHERE staff_copy.version < excluded.version""")) {
            statement.setObject(1, person.staffId());
            statement.setLong(2, person.version());
            statement.setString(3, person.participantCode().value());
            statement.setString(4, person.subject());
            statement.setString(5, mapper.writeValueAsString(person));
            if (statement.executeUpdate() == 1) {
                changes.fire(person);
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot keep the person " + person.staffId(), failed);
        }
    }

    @Override
    public void handleRemoval(String key) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("DELETE FROM staff_copy WHERE staff_id = ?")) {
            statement.setObject(1, UUID.fromString(key));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot forget the person " + key, failed);
        }
    }

    private List<ParticipantStaffState> select(String condition, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT state FROM staff_copy WHERE " + condition + " ORDER BY staff_id")) {
            return read(statement, values);
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot read the people of an institution", failed);
        }
    }

    private List<ParticipantStaffState> read(PreparedStatement statement, Object... values)
            throws SQLException, JsonProcessingException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        List<ParticipantStaffState> people = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                people.add(mapper.readValue(rows.getString(1), ParticipantStaffState.class));
            }
        }
        return people;
    }
}
