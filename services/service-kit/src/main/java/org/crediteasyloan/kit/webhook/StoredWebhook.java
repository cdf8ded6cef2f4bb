package org.crediteasyloan.kit.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.kit.feed.Position;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code webhook_subscription}.
 *
 * @param told the position up to which everything was taken
 * @param telling the item that call {@code sequence} is about; absent when that was taken
 */
record StoredWebhook(
        UUID id,
        ParticipantCode participant,
        ParticipantKind participantKind,
        String url,
        Sealed secret,
        @Nullable Sealed previousSecret,
        @Nullable Instant previousSecretUntil,
        WebhookSubscription.Status status,
        Position told,
        long sequence,
        Optional<Position> telling,
        @Nullable Instant tellingSince,
        int failures,
        @Nullable Instant failingSince,
        Instant nextAttemptAt,
        @Nullable WebhookFailure lastFailure,
        @Nullable Integer lastStatus,
        Instant createdAt) {

    static final SealedTable SEALED = SealedTable.of("webhook_subscription", "id", "secret", "previous_secret");

    static StoredWebhook of(ResultSet row) throws SQLException {
        String previousSecret = row.getString("previous_secret");
        String lastFailure = row.getString("last_failure");
        Long tellingTransaction = row.getObject("telling_tx", Long.class);
        return new StoredWebhook(
                row.getObject("id", UUID.class),
                new ParticipantCode(row.getString("participant")),
                ParticipantKind.valueOf(row.getString("participant_kind")),
                row.getString("url"),
                new Sealed(row.getString("secret")),
                previousSecret == null ? null : new Sealed(previousSecret),
                instant(row, "previous_secret_until"),
                WebhookSubscription.Status.valueOf(row.getString("status")),
                new Position(row.getLong("told_tx"), row.getLong("told_seq")),
                row.getLong("sequence"),
                tellingTransaction == null
                        ? Optional.empty()
                        : Optional.of(new Position(tellingTransaction, row.getLong("telling_seq"))),
                instant(row, "telling_since"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                row.getTimestamp("next_attempt_at").toInstant(),
                lastFailure == null ? null : WebhookFailure.valueOf(lastFailure),
                row.getObject("last_status", Integer.class),
                row.getTimestamp("created_at").toInstant());
    }

    URI address() {
        return URI.create(url);
    }

    /** @param now decides whether two secrets are still in use */
    WebhookSubscription view(Instant now) {
        boolean isRetrying = failures > 0 && status == WebhookSubscription.Status.ACTIVE;
        return new WebhookSubscription(
                url,
                status,
                told.toCursor(),
                sequence,
                failures,
                failingSince,
                isRetrying ? nextAttemptAt : null,
                lastFailure,
                lastStatus,
                hasTwoSecrets(now) ? previousSecretUntil : null,
                createdAt);
    }

    boolean hasTwoSecrets(Instant now) {
        return previousSecretUntil != null && previousSecretUntil.isAfter(now);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
