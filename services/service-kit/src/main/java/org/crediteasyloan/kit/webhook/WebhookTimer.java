package org.crediteasyloan.kit.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Looks for what is to be told and makes the calls, each receiver's one after the other and those of several at a time. A call that
 * hangs holds one place and nothing else. Many instances may run: a subscription leased by one is left alone by the others.
 */
@ApplicationScoped
public class WebhookTimer {

    private static final Logger LOG = Logger.getLogger(WebhookTimer.class);

    /** Then the place is free for a receiver that waits. */
    private static final int CALLS_IN_A_ROW = 100;

    private final TellReceivers telling;
    private final CallReceiver receivers;
    private final MeterRegistry meters;
    private final Semaphore places;
    private final AtomicLong lagSeconds;
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    private volatile boolean isEnding;

    WebhookTimer(TellReceivers telling, CallReceiver receivers, MeterRegistry meters, WebhookConfig config) {
        this.telling = telling;
        this.receivers = receivers;
        this.meters = meters;
        this.places = new Semaphore(config.maxCalls());
        this.lagSeconds = Objects.requireNonNull(meters.gauge("webhook.lag.seconds", new AtomicLong()));
    }

    /** Takes what is due and goes, without waiting for the calls. Public for a test that says itself when. */
    @Scheduled(every = "{webhook.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void wake() {
        if (!telling.hasFeed()) {
            return;
        }
        lagSeconds.set(telling.lag().toSeconds());
        for (UUID subscriptionId : telling.due()) {
            if (!places.tryAcquire()) {
                return;
            }
            Optional<Delivery> first = takeNext(subscriptionId);
            if (first.isEmpty()) {
                places.release();
            } else {
                calls.execute(() -> tell(first.get()));
            }
        }
    }

    @PreDestroy
    void end() {
        isEnding = true;
        calls.shutdown();
    }

    private void tell(Delivery first) {
        try {
            Optional<Delivery> next = Optional.of(first);
            for (int told = 1; next.isPresent(); told++) {
                Delivery delivery = next.get();
                CallOutcome outcome =
                        receivers.call(delivery.url(), delivery.webhookId(), delivery.message(), delivery.secrets());
                telling.settle(delivery, outcome);
                meters.counter("webhook.calls", "outcome", outcome.name()).increment();
                boolean goesOn = outcome.isTaken() && told < CALLS_IN_A_ROW && !isEnding;
                next = goesOn ? takeNext(delivery.subscriptionId()) : Optional.empty();
            }
        } catch (RuntimeException failed) {
            LOG.errorf(
                    failed,
                    "A call for webhook %s broke off; it is made again when its lease ends",
                    first.subscriptionId());
        } finally {
            places.release();
        }
    }

    /** One subscription that cannot be read holds up no other. */
    private Optional<Delivery> takeNext(UUID subscriptionId) {
        try {
            return telling.takeNext(subscriptionId);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Cannot take the next call of webhook %s", subscriptionId);
            return Optional.empty();
        }
    }
}
