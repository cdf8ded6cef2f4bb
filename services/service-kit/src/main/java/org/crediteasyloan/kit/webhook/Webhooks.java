package org.crediteasyloan.kit.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;

/** The subscriptions as their institutions change them; every method runs in its caller's transaction. */
@ApplicationScoped
class Webhooks {

    private static final String OF_PARTICIPANT = "SELECT * FROM webhook_subscription WHERE participant = ?";

    private final AgroalDataSource dataSource;
    private final WebhookSecrets secrets;

    Webhooks(AgroalDataSource dataSource, WebhookSecrets secrets) {
        this.dataSource = dataSource;
        this.secrets = secrets;
    }

    /** False when the institution has one already. */
    boolean add(
            ParticipantCode participant,
            ParticipantKind kind,
            String url,
            WebhookSecret secret,
            Position after,
            String by,
            Instant now) {
        var id = Ids.next();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO webhook_subscription
                            (id, participant, participant_kind, url, secret, told_tx, told_seq, next_attempt_at, created_by, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (participant) DO NOTHING""")) {
            insert.setObject(1, id);
            insert.setString(2, participant.value());
            insert.setString(3, kind.name());
            insert.setString(4, url);
            insert.setString(5, secrets.seal(id, secret).text());
            insert.setLong(6, after.transactionId());
            insert.setLong(7, after.sequence());
            insert.setTimestamp(8, Timestamp.from(now));
            insert.setString(9, by);
            insert.setTimestamp(10, Timestamp.from(now));
            return insert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot add a webhook", failed);
        }
    }

    Optional<StoredWebhook> find(ParticipantCode participant) {
        return read(OF_PARTICIPANT, participant);
    }

    Optional<StoredWebhook> lock(ParticipantCode participant) {
        return read(OF_PARTICIPANT + " FOR UPDATE", participant);
    }

    void rotate(StoredWebhook webhook, WebhookSecret fresh, Instant previousUntil) {
        Sealed previous = secrets.sealAsPrevious(webhook);
        change(
                webhook,
                "secret = ?, previous_secret = ?, previous_secret_until = ?",
                secrets.seal(webhook.id(), fresh).text(),
                previous.text(),
                Timestamp.from(previousUntil));
    }

    void pause(StoredWebhook webhook) {
        change(webhook, "status = 'PAUSED'");
    }

    /** Tried at once, and as patiently as one that never failed. */
    void resume(StoredWebhook webhook, Instant now) {
        change(
                webhook,
                "status = 'ACTIVE', failures = 0, failing_since = NULL, last_failure = NULL, last_status = NULL, next_attempt_at = ?",
                Timestamp.from(now));
    }

    /** What comes next is another call than the one that may be on its way, and has a number of its own. */
    void replay(StoredWebhook webhook, Position after, Instant now) {
        change(
                webhook,
                "told_tx = ?, told_seq = ?, telling_tx = NULL, telling_seq = NULL, telling_since = NULL, next_attempt_at = ?",
                after.transactionId(),
                after.sequence(),
                Timestamp.from(now));
    }

    void remove(StoredWebhook webhook) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM webhook_subscription WHERE id = ?")) {
            delete.setObject(1, webhook.id());
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot remove the webhook " + webhook.id(), failed);
        }
    }

    private void change(StoredWebhook webhook, String assignments, Object... values) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE webhook_subscription SET " + assignments + " WHERE id = ?")) {
            for (int index = 0; index < values.length; index++) {
                update.setObject(index + 1, values[index]);
            }
            update.setObject(values.length + 1, webhook.id());
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot change the webhook " + webhook.id(), failed);
        }
    }

    private Optional<StoredWebhook> read(String sql, ParticipantCode participant) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, participant.value());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(StoredWebhook.of(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read a webhook", failed);
        }
    }
}
