package org.crediteasyloan.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** What an institution does with its subscription. */
@ApplicationScoped
class ManageWebhooks {

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final CallReceiver receivers;
    private final WebhookConfig config;
    private final Clock clock;

    ManageWebhooks(
            Webhooks webhooks, WebhookSecrets secrets, CallReceiver receivers, WebhookConfig config, Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.receivers = receivers;
        this.config = config;
        this.clock = clock;
    }

    /** @param faults what keeps the URL from being called */
    @Transactional(Transactional.TxType.MANDATORY)
    IssuedSecret subscribe(
            ParticipantCode participant,
            ParticipantKind kind,
            String subject,
            WebhookOperations.Subscribe wish,
            List<FieldError> faults) {
        Position after = Position.fromCursor(wish.after());
        if (!faults.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, faults);
        }
        WebhookSecret secret = secrets.fresh();
        if (!webhooks.add(participant, kind, wish.url(), secret, after, subject, clock.instant())) {
            throw Refusal.of(WebhookRule.WEBHOOK_SUBSCRIBED_ALREADY);
        }
        return new IssuedSecret(secret.text(), read(participant));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    WebhookSubscription read(ParticipantCode participant) {
        return webhooks.find(participant)
                .map(webhook -> webhook.view(clock.instant()))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    IssuedSecret rotate(ParticipantCode participant) {
        WebhookSecret fresh = secrets.fresh();
        webhooks.rotate(locked(participant), fresh, clock.instant().plus(config.secretOverlap()));
        return new IssuedSecret(fresh.text(), read(participant));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    WebhookSubscription pause(ParticipantCode participant) {
        StoredWebhook webhook = locked(participant);
        if (webhook.status() != WebhookSubscription.Status.ACTIVE) {
            throw Refusal.of(WebhookRule.WEBHOOK_NOT_ACTIVE);
        }
        webhooks.pause(webhook);
        return read(participant);
    }

    /** Also of one the platform disabled: whoever resumes it says that its receiver is back. */
    @Transactional(Transactional.TxType.MANDATORY)
    WebhookSubscription resume(ParticipantCode participant) {
        StoredWebhook webhook = locked(participant);
        if (webhook.status() == WebhookSubscription.Status.ACTIVE) {
            throw Refusal.of(WebhookRule.WEBHOOK_ACTIVE_ALREADY);
        }
        webhooks.resume(webhook, clock.instant());
        return read(participant);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    WebhookSubscription replay(ParticipantCode participant, WebhookOperations.Replay wish) {
        Position after = Position.fromCursor(wish.after());
        webhooks.replay(locked(participant), after, clock.instant());
        return read(participant);
    }

    /** How it stood: its {@code after} begins another subscription where this one ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    WebhookSubscription unsubscribe(ParticipantCode participant) {
        StoredWebhook webhook = locked(participant);
        webhooks.remove(webhook);
        return webhook.view(clock.instant());
    }

    /** What a trial takes, in a transaction that ends before the call. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    StoredWebhook find(ParticipantCode participant) {
        return webhooks.find(participant).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /**
     * Calls now, whatever the subscription's status, and outside of any transaction.
     *
     * @param key of the request: the same one calls with the same id, so that a receiver takes it once
     */
    WebhookTrial call(StoredWebhook webhook, String key) {
        Instant now = clock.instant();
        UUID id = UUID.nameUUIDFromBytes((webhook.id() + "/" + key).getBytes(StandardCharsets.UTF_8));
        CallOutcome outcome = receivers.call(
                webhook.address(), id.toString(), WebhookMessage.ofTest(now), secrets.inUse(webhook, now));
        return new WebhookTrial(id.toString(), outcome.isTaken(), outcome.status(), outcome.failure());
    }

    private StoredWebhook locked(ParticipantCode participant) {
        return webhooks.lock(participant).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }
}
