package org.crediteasyloan.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one consumer of a service: every subscribed topic, one event at a time, one transaction each.
 *
 * <p>Unknown type: counted and skipped. Failure that may pass (the database restarts): tried again until it passes. Any
 * other failure: tried a few times, then thrown, and the channel's failure strategy puts the message on the dead-letter topic.
 */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final Map<String, EventHandler<?>> handlersByType;
    private final Inbox inbox;
    private final AuditTrail trail;
    private final EventJson json;
    private final MeterRegistry meters;

    EventConsumer(
            @All List<EventHandler<?>> handlers, Inbox inbox, AuditTrail trail, EventJson json, MeterRegistry meters) {
        this.handlersByType = handlers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        handler -> EventTypes.publishedOf(handler.eventClass()).type(), handler -> handler));
        this.inbox = inbox;
        this.trail = trail;
        this.json = json;
        this.meters = meters;
    }

    @Incoming("events")
    @Blocking
    @ActsAs(DatabaseRole.CONSUMERS)
    void consume(ConsumerRecord<String, @Nullable String> message) throws Exception {
        String type = header(message, "ce_type");
        EventHandler<?> handler = handlersByType.get(type);
        if (handler == null) {
            count(type, "skipped");
            return;
        }
        String eventId = header(message, "ce_id");
        String outcome =
                Retries.run(() -> QuarkusTransaction.requiringNew().call(() -> handleOnce(handler, eventId, message)));
        count(type, outcome);
    }

    private <E extends Event> String handleOnce(
            EventHandler<E> handler, String eventId, ConsumerRecord<String, @Nullable String> message)
            throws Exception {
        if (!inbox.isFirst(eventId)) {
            return "duplicate";
        }
        trail.actAsConsumer();
        String payload = message.value();
        if (payload == null) {
            handler.handleRemoval(message.key());
        } else {
            handler.handle(json.read(payload, handler.eventClass()));
        }
        trail.append(entry(header(message, "ce_type"), eventId, message));
        LOG.debugf("Handled %s %s", handler.eventClass().getSimpleName(), eventId);
        return "handled";
    }

    private static AuditRecord entry(String type, String eventId, ConsumerRecord<String, @Nullable String> message) {
        AuditRecord entry =
                AuditRecord.of(AuditKind.RECEIVED, type, "key=" + message.key()).withDetails("eventId=" + eventId);
        String payload = message.value();
        return payload == null ? entry : entry.withContent(payload.getBytes(StandardCharsets.UTF_8));
    }

    private void count(String type, String outcome) {
        meters.counter("events.consumed", "type", type, "outcome", outcome).increment();
    }

    private static String header(ConsumerRecord<String, @Nullable String> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("The message at " + message.topic() + "/" + message.partition() + "/"
                    + message.offset() + " has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
