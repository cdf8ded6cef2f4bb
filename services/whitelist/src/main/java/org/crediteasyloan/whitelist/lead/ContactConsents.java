package org.crediteasyloan.whitelist.lead;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.borrower.ConsentState;

/** Which borrowers let whom see their name and contact (联系授权), as enterprise-profile last published it. */
@ApplicationScoped
class ContactConsents {

    private final AgroalDataSource dataSource;

    ContactConsents(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void keep(ConsentState consent) {
        try (Connection connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        INSERT INTO contact_consent_copy (consent_id, version, borrower_id, receiver, valid_until, status)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (consent_id) DO UPDATE SET version = excluded.version, receiver = excluded.receiver,
                            valid_until = excluded.valid_until, status = excluded.status
                        WHERE contact_consent_copy.version < excluded.version""")) {
            ParticipantCode receiver = consent.receiver();
            upsert.setObject(1, consent.consentId());
            upsert.setLong(2, consent.version());
            upsert.setObject(3, consent.borrowerId());
            upsert.setString(4, receiver == null ? null : receiver.value());
            upsert.setTimestamp(5, Timestamp.from(consent.validUntil()));
            upsert.setString(6, consent.status().name());
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot keep the consent " + consent.consentId(), failed);
        }
    }

    /** Nothing happens when it was for another purpose. */
    void revoke(UUID consentId) {
        try (Connection connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE contact_consent_copy SET status = 'REVOKED' WHERE consent_id = ?")) {
            update.setObject(1, consentId);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot revoke the consent " + consentId, failed);
        }
    }

    void forget(UUID consentId) {
        try (Connection connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM contact_consent_copy WHERE consent_id = ?")) {
            delete.setObject(1, consentId);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot forget the consent " + consentId, failed);
        }
    }

    Optional<UUID> borrowerOf(UUID consentId) {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT borrower_id FROM contact_consent_copy WHERE consent_id = ?")) {
            select.setObject(1, consentId);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the consent " + consentId, failed);
        }
    }

    boolean isAnyLive(UUID borrowerId, Instant now) {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT 1 FROM contact_consent_copy
                        WHERE borrower_id = ? AND status = 'ACTIVE' AND valid_until > ? LIMIT 1""")) {
            select.setObject(1, borrowerId);
            select.setTimestamp(2, Timestamp.from(now));
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the consents of " + borrowerId, failed);
        }
    }

    /** By borrower, the consent that lets this receiver see; a consent without a receiver is for all of them. */
    Map<UUID, UUID> liveFor(Collection<UUID> borrowerIds, ParticipantCode receiver, Instant now) {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT DISTINCT ON (borrower_id) borrower_id, consent_id FROM contact_consent_copy
                        WHERE borrower_id = ANY (?) AND status = 'ACTIVE' AND valid_until > ?
                            AND (receiver IS NULL OR receiver = ?)
                        ORDER BY borrower_id, valid_until DESC, consent_id""")) {
            select.setArray(1, connection.createArrayOf("uuid", borrowerIds.toArray()));
            select.setTimestamp(2, Timestamp.from(now));
            select.setString(3, receiver.value());
            Map<UUID, UUID> consents = new HashMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    consents.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
            return consents;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the consents", failed);
        }
    }
}
