package org.crediteasyloan.kit.event;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds the handler of a message and runs it once in its caller's transaction, however often the message arrives. */
@ApplicationScoped
public class HandleEvent {

    private static final Logger LOG = Logger.getLogger(HandleEvent.class);

    private final Map<String, EventHandler<?>> handlersByType;
    private final Inbox inbox;
    private final AuditTrail trail;
    private final EventJson json;

    HandleEvent(@All List<EventHandler<?>> handlers, Inbox inbox, AuditTrail trail, EventJson json) {
        this.handlersByType = handlers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        handler -> EventTypes.publishedOf(handler.eventClass()).type(), handler -> handler));
        this.inbox = inbox;
        this.trail = trail;
        this.json = json;
    }

    boolean knows(String type) {
        return handlersByType.containsKey(type);
    }

    /** Whether it is, or removes, the whole state of an aggregate, of which only the last one counts. */
    public boolean isState(ConsumerRecord<String, @Nullable String> message) {
        Header type = message.headers().lastHeader("ce_type");
        EventHandler<?> handler = type == null || type.value() == null ? null : handlersByType.get(text(type));
        return handler != null && State.class.isAssignableFrom(handler.eventClass());
    }

    /**
     * Handles the message unless it was handled before.
     *
     * @return false when it was
     * @throws IllegalArgumentException when it lacks a header, or has a type this service does not handle
     */
    public boolean once(ConsumerRecord<String, @Nullable String> message) throws Exception {
        String type = header(message, "ce_type");
        EventHandler<?> handler = handlersByType.get(type);
        if (handler == null) {
            throw new IllegalArgumentException("Nobody here handles " + type);
        }
        return handleOnce(handler, header(message, "ce_id"), message);
    }

    private <E extends Event> boolean handleOnce(
            EventHandler<E> handler, String eventId, ConsumerRecord<String, @Nullable String> message)
            throws Exception {
        if (!inbox.isFirst(eventId)) {
            return false;
        }
        String payload = message.value();
        if (payload == null) {
            handler.handleRemoval(message.key());
        } else {
            handler.handle(json.read(payload, handler.eventClass()));
        }
        trail.append(entry(header(message, "ce_type"), eventId, message));
        LOG.debugf("Handled %s %s", handler.eventClass().getSimpleName(), eventId);
        return true;
    }

    private static AuditRecord entry(String type, String eventId, ConsumerRecord<String, @Nullable String> message) {
        AuditRecord entry =
                AuditRecord.of(AuditKind.RECEIVED, type, "key=" + message.key()).withDetails("eventId=" + eventId);
        String payload = message.value();
        return payload == null ? entry : entry.withContent(payload.getBytes(StandardCharsets.UTF_8));
    }

    static String header(ConsumerRecord<String, @Nullable String> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("The message at " + message.topic() + "/" + message.partition() + "/"
                    + message.offset() + " has no header " + name);
        }
        return text(header);
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
