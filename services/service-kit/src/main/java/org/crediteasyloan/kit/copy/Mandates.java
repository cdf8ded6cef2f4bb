package org.crediteasyloan.kit.copy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
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

    /** What the live mandate of this person allows; empty when it holds none. */
    @Transactional
    public Set<MandateScope> scopesOf(UUID borrowerId, String subject) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT scopes FROM mandate_copy
                        WHERE borrower_id = ? AND subject = ? AND status = 'ACTIVE' AND valid_until > ?""")) {
            statement.setObject(1, borrowerId);
            statement.setString(2, subject);
            statement.setTimestamp(3, Timestamp.from(clock.instant()));
            Set<MandateScope> scopes = EnumSet.noneOf(MandateScope.class);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    Arrays.stream((String[]) rows.getArray(1).getArray())
                            .map(MandateScope::valueOf)
                            .forEach(scopes::add);
                }
            }
            return scopes;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the mandates", failed);
        }
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
