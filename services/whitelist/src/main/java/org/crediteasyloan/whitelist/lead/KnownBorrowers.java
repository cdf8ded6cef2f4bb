package org.crediteasyloan.whitelist.lead;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;

/**
 * The borrowers (融资主体) enterprise-profile has published, by credit code, and the locks that keep a borrower, its consents
 * and its rows from passing each other unseen: each of them may be the last to arrive.
 */
@ApplicationScoped
class KnownBorrowers {

    private static final String GATE = "hashtext('whitelist.borrowers')";

    private final AgroalDataSource dataSource;

    KnownBorrowers(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** No borrower or consent arrives until the transaction ends. For an approval, which meets many borrowers at once. */
    void holdStill() {
        lock("SELECT pg_advisory_xact_lock(" + GATE + ")");
    }

    /** One at a time for this borrower, and not during an approval. */
    void enter(UUID borrowerId) {
        lock("SELECT pg_advisory_xact_lock_shared(" + GATE + ")");
        lock("SELECT pg_advisory_xact_lock(1, hashtext('" + borrowerId + "'))");
    }

    void keep(BorrowerState borrower) {
        try (Connection connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        INSERT INTO borrower_copy (borrower_id, version, uscc) VALUES (?, ?, ?)
                        ON CONFLICT (borrower_id) DO UPDATE SET version = excluded.version, uscc = excluded.uscc
                        WHERE borrower_copy.version < excluded.version""")) {
            upsert.setObject(1, borrower.borrowerId());
            upsert.setLong(2, borrower.version());
            upsert.setString(
                    3,
                    borrower.registration()
                            .map(registration -> registration.uscc().value())
                            .orElse(null));
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot keep the borrower " + borrower.borrowerId(), failed);
        }
    }

    void forget(UUID borrowerId) {
        try (Connection connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM borrower_copy WHERE borrower_id = ?")) {
            delete.setObject(1, borrowerId);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot forget the borrower " + borrowerId, failed);
        }
    }

    Optional<UUID> find(UnifiedSocialCreditCode uscc) {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT borrower_id FROM borrower_copy WHERE uscc = ? ORDER BY borrower_id LIMIT 1")) {
            select.setString(1, uscc.value());
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot look up a borrower", failed);
        }
    }

    private void lock(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot lock the borrowers", failed);
        }
    }
}
