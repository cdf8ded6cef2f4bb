package org.crediteasyloan.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.audit.AuditHeadSigned;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.id.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The transactional outbox (发件箱): an event is a row of the business transaction or it never happened.
 *
 * <p>Debezium reads the row from the write-ahead log and publishes it; nothing here talks to Kafka.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox_event (id, occurred_at, topic, aggregate_id, type, source, payload, trace_parent)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource dataSource;
    private final AuditTrail trail;
    private final EventJson json;
    private final String source;

    Outbox(
            AgroalDataSource dataSource,
            AuditTrail trail,
            EventJson json,
            @ConfigProperty(name = "quarkus.application.name") String serviceName) {
        this.dataSource = dataSource;
        this.trail = trail;
        this.json = json;
        this.source = "/" + serviceName;
    }

    /** Publishes the event when, and only when, the surrounding transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        try {
            insert(event.getClass(), List.of(new Row(Ids.next(), event.key(), json.write(event))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write " + event.getClass().getSimpleName(), impossible);
        }
    }

    /** Publishes the removal of the state of each of these: readers drop their copy, compaction drops the record. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendRemovals(Class<? extends State> state, List<String> keys) {
        insert(state, keys.stream().map(key -> new Row(Ids.next(), key, null)).toList());
    }

    private record Row(UUID eventId, String key, @Nullable String payload) {}

    private void insert(Class<? extends Event> eventClass, List<Row> rows) {
        Published published = EventTypes.publishedOf(eventClass);
        Timestamp now = Timestamp.from(Instant.now());
        String traceParent = traceParent();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            for (Row row : rows) {
                statement.setObject(1, row.eventId());
                statement.setTimestamp(2, now);
                statement.setString(3, published.topic());
                statement.setString(4, row.key());
                statement.setString(5, published.type());
                statement.setString(6, source);
                statement.setString(7, row.payload());
                statement.setString(8, traceParent);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot append " + published.type() + " to the outbox", failed);
        }
        // A head tells of the trail; with an entry of its own the trail would never come to rest.
        if (eventClass != AuditHeadSigned.class) {
            rows.forEach(row -> trail.append(entry(published.type(), row)));
        }
    }

    private static AuditRecord entry(String type, Row row) {
        AuditRecord entry =
                AuditRecord.of(AuditKind.EVENT, type, "key=" + row.key()).withDetails("eventId=" + row.eventId());
        return row.payload() == null ? entry : entry.withContent(row.payload().getBytes(StandardCharsets.UTF_8));
    }

    /** The W3C trace context of the request, so that a trace goes on behind Kafka. */
    private static @Nullable String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
