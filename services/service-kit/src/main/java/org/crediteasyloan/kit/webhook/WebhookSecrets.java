package org.crediteasyloan.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedTable;

/** Makes secrets, and seals and opens them where they lie. */
@ApplicationScoped
class WebhookSecrets {

    private final FieldEncryption encryption;
    private final SecureRandom random = new SecureRandom();

    WebhookSecrets(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    @Produces
    @Singleton
    static SealedTable table() {
        return StoredWebhook.SEALED;
    }

    WebhookSecret fresh() {
        return WebhookSecret.random(random);
    }

    Sealed seal(UUID subscriptionId, WebhookSecret secret) {
        return encryption.seal(StoredWebhook.SEALED.cell("secret", subscriptionId), secret.text());
    }

    /** The secret in use, sealed for the place of the one before. */
    Sealed sealAsPrevious(StoredWebhook webhook) {
        return encryption.seal(
                StoredWebhook.SEALED.cell("previous_secret", webhook.id()),
                current(webhook).text());
    }

    /** Those that calls are signed with now. */
    List<WebhookSecret> inUse(StoredWebhook webhook, Instant now) {
        Sealed previous = webhook.previousSecret();
        Stream<WebhookSecret> before = previous == null || !webhook.hasTwoSecrets(now)
                ? Stream.empty()
                : Stream.of(open("previous_secret", webhook.id(), previous));
        return Stream.concat(Stream.of(current(webhook)), before).toList();
    }

    private WebhookSecret current(StoredWebhook webhook) {
        return open("secret", webhook.id(), webhook.secret());
    }

    private WebhookSecret open(String column, UUID subscriptionId, Sealed sealed) {
        return new WebhookSecret(encryption.open(StoredWebhook.SEALED.cell(column, subscriptionId), sealed));
    }
}
