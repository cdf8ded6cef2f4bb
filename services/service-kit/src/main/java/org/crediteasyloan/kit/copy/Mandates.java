package org.crediteasyloan.kit.copy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.event.EventHandler;

/** Who may act for which borrower, as enterprise-profile last published it. */
@ApplicationScoped
public class Mandates implements EventHandler<MandateState> {

    private final AgroalDataSource dataSource;
    private final Clock clock;

    Mandates(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** A mandate that lives, and what it allows. */
    public record Live(UUID mandateId, Set<MandateScope> scopes) {}

    /** Of this person for this borrower; the latest, since a later one takes the place of an earlier. */
    @Transactional
    public Optional<Live> live(UUID borrowerId, String subject) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT mandate_id, scopes FROM mandate_copy
                        WHERE borrower_id = ? AND subject = ? AND status = 'ACTIVE' AND valid_until > ?
                        ORDER BY mandate_id DESC LIMIT 1""")) {
            statement.setObject(1, borrowerId);
            statement.setString(2, subject);
            statement.setTimestamp(3, Timestamp.from(clock.instant()));
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the mandates", failed);
        }
    }

    private static Live read(ResultSet row) throws SQLException {
        return new Live(
                row.getObject("mandate_id", UUID.class),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(MandateScope::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Class<MandateState> eventClass() {
        return MandateState.class;
    }

    @Override
    public void handle(MandateState mandate) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO mandate_copy (mandate_id, version, borrower_id, subject, valid_until, status, scopes)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (mandate_id) DO UPDATE SET
                            version = excluded.version, valid_until = excluded.valid_until, status = excluded.status,
                            scopes = excluded.scopes
                        WHERE mandate_copy.version < excluded.version""")) {
            statement.setObject(1, mandate.mandateId());
            statement.setLong(2, mandate.version());
            statement.setObject(3, mandate.borrowerId());
            statement.setString(4, mandate.subject());
            statement.setTimestamp(5, Timestamp.from(mandate.validUntil()));
            statement.setString(6, mandate.status().name());
            statement.setArray(
                    7, connection.createArrayOf("text", mandate.scopes().toArray()));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot keep the mandate " + mandate.mandateId(), failed);
        }
    }

    @Override
    public void handleRemoval(String key) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("DELETE FROM mandate_copy WHERE mandate_id = ?")) {
            statement.setObject(1, UUID.fromString(key));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot forget the mandate " + key, failed);
        }
    }
}
