package org.crediteasyloan.routing.market;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.kit.event.EventHandler;

/** Who may read what of a borrower, as enterprise-profile last published it. */
@ApplicationScoped
class Consents implements EventHandler<ConsentState> {

    private final Copies copies;
    private final AgroalDataSource dataSource;

    Consents(Copies copies, AgroalDataSource dataSource) {
        this.copies = copies;
        this.dataSource = dataSource;
    }

    /** The live consent under which this bank may read the borrower's facts for an application; the longest-lived of several. */
    Optional<UUID> forApplication(UUID borrowerId, ParticipantCode bank, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT consent_id FROM consent_copy
                        WHERE borrower_id = ? AND receiver = ? AND purpose = 'LOAN_APPLICATION' AND status = 'ACTIVE'
                            AND valid_until > ?
                        ORDER BY valid_until DESC LIMIT 1""")) {
            statement.setObject(1, borrowerId);
            statement.setString(2, bank.value());
            statement.setTimestamp(3, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the consents", failed);
        }
    }

    @Override
    public Class<ConsentState> eventClass() {
        return ConsentState.class;
    }

    @Override
    public void handle(ConsentState consent) {
        ParticipantCode receiver = consent.receiver();
        copies.execute(
                """
                INSERT INTO consent_copy (consent_id, version, borrower_id, purpose, receiver, valid_until, status)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (consent_id) DO UPDATE SET
                    version = excluded.version, valid_until = excluded.valid_until, status = excluded.status
                WHERE consent_copy.version < excluded.version""",
                consent.consentId(),
                consent.version(),
                consent.borrowerId(),
                consent.purpose().name(),
                receiver == null ? "" : receiver.value(),
                Timestamp.from(consent.validUntil()),
                consent.status().name());
    }

    @Override
    public void handleRemoval(String key) {
        copies.execute("DELETE FROM consent_copy WHERE consent_id = ?", UUID.fromString(key));
    }
}
