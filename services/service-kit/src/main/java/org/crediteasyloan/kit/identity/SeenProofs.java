package org.crediteasyloan.kit.identity;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;

/** The DPoP proofs of the last minute, for all instances of the service; a proof is good for one request. */
@ApplicationScoped
@ActsAs(DatabaseRole.TIMERS)
class SeenProofs {

    private final AgroalDataSource dataSource;

    SeenProofs(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * True for one caller of all who ask with this proof.
     *
     * <p>The row is not waited for on disk: a database that crashes forgets the proofs of its last moments, and whoever sends
     * one again then still needs the key's token and meets the idempotency record of what it did.
     */
    @Transactional
    boolean isFirst(byte[] proofHash, Instant forgetAt) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO seen_proof (proof_hash, forget_at)
                        SELECT ?, ? FROM (SELECT set_config('synchronous_commit', 'off', true)) AS not_waited_for
                        ON CONFLICT DO NOTHING""")) {
            statement.setBytes(1, proofHash);
            statement.setTimestamp(2, Timestamp.from(forgetAt));
            return statement.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot keep the proof", failed);
        }
    }

    /** A minute later than needed, for the clock that judged the proof may be behind the one that asks here. */
    @Scheduled(every = "1m", delayed = "1m")
    @Transactional
    void purge() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "DELETE FROM seen_proof WHERE forget_at < now() - interval '1 minute'")) {
            statement.executeUpdate();
        }
    }
}
