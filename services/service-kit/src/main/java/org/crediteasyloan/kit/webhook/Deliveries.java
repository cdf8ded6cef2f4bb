package org.crediteasyloan.kit.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.feed.Position;
import org.jspecify.annotations.Nullable;

/** The subscriptions as the timer sees and moves them; every method runs in its caller's transaction. */
@ApplicationScoped
class Deliveries {

    private static final String DUE =
            "status = 'ACTIVE' AND next_attempt_at <= ? AND (leased_until IS NULL OR leased_until <= ?)";

    private final AgroalDataSource dataSource;

    Deliveries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those nobody is calling, the one first that waits longest, so that each gets its turn. */
    List<UUID> due(Instant now) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT id FROM webhook_subscription WHERE " + DUE + " ORDER BY next_attempt_at")) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setTimestamp(2, Timestamp.from(now));
            List<UUID> ids = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject("id", UUID.class));
                }
            }
            return ids;
        }
    }

    /** Empty when somebody else took it meanwhile. */
    Optional<StoredWebhook> lockDue(UUID id, Instant now) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT * FROM webhook_subscription WHERE id = ? AND " + DUE
                        + " FOR NO KEY UPDATE SKIP LOCKED")) {
            select.setObject(1, id);
            select.setTimestamp(2, Timestamp.from(now));
            select.setTimestamp(3, Timestamp.from(now));
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(StoredWebhook.of(row)) : Optional.empty();
            }
        }
    }

    /** From now on this call is about this item, whatever becomes of the caller. */
    void lease(UUID id, UUID lease, Instant until, long sequence, Position item, Instant since) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE webhook_subscription SET lease = ?, leased_until = ?, sequence = ?,
                            telling_tx = ?, telling_seq = ?, telling_since = ?
                        WHERE id = ?""")) {
            update.setObject(1, lease);
            update.setTimestamp(2, Timestamp.from(until));
            update.setLong(3, sequence);
            update.setLong(4, item.transactionId());
            update.setLong(5, item.sequence());
            update.setTimestamp(6, Timestamp.from(since));
            update.setObject(7, id);
            update.executeUpdate();
        }
    }

    /** Moves on behind the item, unless its institution set the cursor elsewhere while it was called. */
    void taken(Delivery delivery, Instant now) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE webhook_subscription SET told_tx = telling_tx, told_seq = telling_seq,
                            telling_tx = NULL, telling_seq = NULL, telling_since = NULL,
                            failures = 0, failing_since = NULL, last_failure = NULL, last_status = NULL, next_attempt_at = ?
                        WHERE id = ? AND lease = ? AND telling_tx = ? AND telling_seq = ?""")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setObject(2, delivery.subscriptionId());
            update.setObject(3, delivery.lease());
            update.setLong(4, delivery.item().transactionId());
            update.setLong(5, delivery.item().sequence());
            update.executeUpdate();
        }
    }

    /** True when the receiver is not called any more because of this. */
    boolean failed(Delivery delivery, CallOutcome outcome, Instant failingSince, @Nullable Instant nextAttemptAt)
            throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE webhook_subscription SET failures = failures + 1, failing_since = ?,
                            last_failure = ?, last_status = ?,
                            next_attempt_at = coalesce(?, next_attempt_at),
                            status = CASE WHEN status = 'ACTIVE' AND ? THEN 'DISABLED' ELSE status END
                        WHERE id = ? AND lease = ? AND telling_tx = ? AND telling_seq = ? RETURNING status""")) {
            update.setTimestamp(1, Timestamp.from(failingSince));
            update.setString(2, outcome.name());
            update.setObject(3, outcome.status(), Types.INTEGER);
            update.setTimestamp(4, nextAttemptAt == null ? null : Timestamp.from(nextAttemptAt));
            update.setBoolean(5, nextAttemptAt == null);
            update.setObject(6, delivery.subscriptionId());
            update.setObject(7, delivery.lease());
            update.setLong(8, delivery.item().transactionId());
            update.setLong(9, delivery.item().sequence());
            try (var row = update.executeQuery()) {
                return row.next()
                        && WebhookSubscription.Status.valueOf(row.getString("status"))
                                == WebhookSubscription.Status.DISABLED;
            }
        }
    }

    /** Whoever called holds it no more; of a lease that ended by itself nothing is left to release. */
    void release(Delivery delivery) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE webhook_subscription SET lease = NULL, leased_until = NULL WHERE id = ? AND lease = ?")) {
            update.setObject(1, delivery.subscriptionId());
            update.setObject(2, delivery.lease());
            update.executeUpdate();
        }
    }

    /** The moment since when some active receiver has been told of an item without taking it. */
    Optional<Instant> waitingSince() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT min(telling_since) FROM webhook_subscription WHERE status = 'ACTIVE'");
                var row = select.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
        }
    }
}
