package org.crediteasyloan.kit.webhook;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.jboss.logging.Logger;

/**
 * Takes the next call of a subscription in a short transaction and settles it in another; in between, nobody holds one.
 *
 * <p>Whoever dies in between leaves the lease to end. The next one finds the same item under the same number and calls again, with
 * the id the receiver may know already. Whoever comes back after its lease has ended settles nothing.
 */
@ApplicationScoped
@ActsAs(DatabaseRole.TIMERS)
class TellReceivers {

    private static final Logger LOG = Logger.getLogger(TellReceivers.class);

    /** Of the time that look-up and call may take together, so that no lease ends under a caller. */
    private static final int LEASE_IN_CALLS = 3;

    private final Deliveries deliveries;
    private final List<WebhookFeed> feeds;
    private final Participants participants;
    private final WebhookSecrets secrets;
    private final AuditTrail trail;
    private final Clock clock;
    private final Duration lease;
    private final RetryPlan plan;

    TellReceivers(
            Deliveries deliveries,
            @All List<WebhookFeed> feeds,
            Participants participants,
            WebhookSecrets secrets,
            AuditTrail trail,
            Clock clock,
            WebhookConfig config) {
        this.deliveries = deliveries;
        this.feeds = feeds;
        this.participants = participants;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
        this.lease = config.callTimeout().multipliedBy(2L * LEASE_IN_CALLS);
        this.plan = new RetryPlan(config.retryAfter(), config.giveUpAfter());
    }

    boolean hasFeed() {
        return !feeds.isEmpty();
    }

    List<UUID> due() {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.due(clock.instant()));
    }

    /** The next call, leased; empty when there is nothing to tell, or nobody to be told. */
    Optional<Delivery> takeNext(UUID subscriptionId) {
        return QuarkusTransaction.requiringNew().call(() -> take(subscriptionId, clock.instant()));
    }

    void settle(Delivery delivery, CallOutcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> settle(delivery, outcome, clock.instant()));
    }

    /** How long the item has been waiting that waits longest. */
    Duration lag() {
        return QuarkusTransaction.requiringNew()
                .call(deliveries::waitingSince)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private Optional<Delivery> take(UUID subscriptionId, Instant now) throws SQLException {
        Optional<StoredWebhook> due = deliveries.lockDue(subscriptionId, now);
        if (due.isEmpty() || !participants.isTold(due.get().participant())) {
            return Optional.empty();
        }
        StoredWebhook webhook = due.get();
        Optional<WebhookFeed.Item> next =
                feeds.getFirst().next(webhook.participant(), webhook.participantKind(), webhook.told());
        if (next.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(lease(webhook, next.get(), now));
    }

    private Delivery lease(StoredWebhook webhook, WebhookFeed.Item item, Instant now) throws SQLException {
        Position position = item.position();
        // An item that changed since the last try stands elsewhere: what is told now is another one, under another
        // number.
        boolean isTriedAgain = webhook.telling().filter(position::equals).isPresent();
        long sequence = isTriedAgain ? webhook.sequence() : webhook.sequence() + 1;
        // As exact as it comes back from the database, so that every try has the same body.
        Instant since = isTriedAgain && webhook.tellingSince() != null
                ? webhook.tellingSince()
                : now.truncatedTo(ChronoUnit.MILLIS);
        UUID held = Ids.next();
        deliveries.lease(webhook.id(), held, now.plus(lease), sequence, position, since);
        WebhookMessage message = new WebhookMessage(
                feeds.getFirst().messageType(),
                since,
                sequence,
                new WebhookMessage.Data(item.id(), webhook.told().toCursor()));
        return new Delivery(
                webhook.id(),
                webhook.participant(),
                webhook.address(),
                held,
                message,
                position,
                secrets.inUse(webhook, now),
                webhook.failures(),
                webhook.failingSince());
    }

    private void settle(Delivery delivery, CallOutcome outcome, Instant now) {
        try {
            WebhookFailure failure = outcome.failure();
            if (failure == null) {
                deliveries.taken(delivery, now);
            } else {
                Instant failingSince = delivery.failingSince() == null ? now : delivery.failingSince();
                boolean isOver = plan.isOver(failure, failingSince, now);
                Instant next = isOver ? null : plan.nextAttemptAt(delivery.failures() + 1, now);
                if (deliveries.failed(delivery, outcome, failingSince, next)) {
                    disabled(delivery, outcome);
                }
            }
            deliveries.release(delivery);
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot settle call " + delivery.webhookId(), failed);
        }
    }

    private void disabled(Delivery delivery, CallOutcome outcome) {
        trail.actAsTimer();
        trail.append(AuditRecord.of(AuditKind.DEADLINE, "webhook-disabled", "id=" + delivery.subscriptionId())
                .withDetails("failure=" + outcome.name()));
        LOG.warnf("The webhook of %s is disabled: %s", delivery.participant(), outcome.name());
    }
}
