package org.crediteasyloan.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * The one consumer of a service: every subscribed topic, one event at a time, one transaction each.
 *
 * <p>Unknown type: counted and skipped. Failure that may pass (the database restarts): tried again until it passes. Any
 * other failure: tried a few times, then thrown, and the channel's failure strategy puts the message on the dead-letter topic.
 */
@ApplicationScoped
class EventConsumer {

    private final Running running;
    private final HandleEvent handleEvent;
    private final AuditTrail trail;
    private final MeterRegistry meters;

    EventConsumer(Running running, HandleEvent handleEvent, AuditTrail trail, MeterRegistry meters) {
        this.running = running;
        this.handleEvent = handleEvent;
        this.trail = trail;
        this.meters = meters;
    }

    @Incoming("events")
    @Blocking
    @ActsAs(DatabaseRole.CONSUMERS)
    void consume(ConsumerRecord<String, @Nullable String> message) throws Exception {
        running.awaitBegin();
        String type = HandleEvent.header(message, "ce_type");
        if (!handleEvent.knows(type)) {
            count(type, "skipped");
            return;
        }
        try {
            boolean isFirst =
                    Retries.run(() -> QuarkusTransaction.requiringNew().call(() -> {
                        trail.actAsConsumer();
                        return handleEvent.once(message);
                    }));
            count(type, isFirst ? "handled" : "duplicate");
        } catch (Exception failure) {
            count(type, "dead");
            throw failure;
        }
    }

    private void count(String type, String outcome) {
        meters.counter("events.consumed", "type", type, "outcome", outcome).increment();
    }
}
