package org.crediteasyloan.local.part;

import java.util.LinkedHashMap;
import java.util.Map;
import org.crediteasyloan.local.ServiceModule;

/**
 * The Debezium connector that carries one service's outbox to Kafka.
 *
 * <p>A consumer sees key = aggregate id, value = payload as text (none, a tombstone, where the payload is NULL), and the
 * CloudEvents attributes as text headers {@code ce_id, ce_type, ce_source, ce_time, ce_specversion} besides
 * {@code traceparent} where the row has one. There are no other headers.
 */
record OutboxConnector(ServiceModule service, int postgresPort) {

    /** The row it writes shows whoever watches that this connector lives and reaches its database. */
    private static final int HEARTBEAT_MS = 10_000;

    private static final String BEAT = "INSERT INTO connector_heartbeat (id, beat_at) VALUES (1, now())"
            + " ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at";

    String name() {
        return service.name() + "-outbox";
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.put("tasks.max", "1");
        source(settings);
        routing(settings);
        topicsAndConverters(settings);
        return settings;
    }

    private void source(Map<String, String> settings) {
        settings.put("database.hostname", "127.0.0.1");
        settings.put("database.port", String.valueOf(postgresPort));
        settings.put("database.user", LocalAccess.OUTBOX_READER);
        settings.put("database.password", LocalAccess.PASSWORD);
        settings.put("database.dbname", service.database());
        settings.put("topic.prefix", service.name());
        settings.put("plugin.name", "pgoutput");
        settings.put("slot.name", service.database() + "_outbox");
        settings.put("publication.name", "outbox_publication");
        settings.put("publication.autocreate.mode", "disabled");
        settings.put("table.include.list", "public.outbox_event");
        // A lost slot is made up for by reading the table again: rows are kept for days and consumers drop what they
        // know.
        settings.put("snapshot.mode", "when_needed");
        settings.put("skipped.operations", "u,d,t");
        settings.put("tombstones.on.delete", "false");
        // The slot of an idle service moves on by the driver's own keep-alive. It does not by the heartbeat, whose
        // UPDATE is
        // not published, and a slot that stands still holds back the log of the whole cluster.
        settings.put("lsn.flush.mode", "connector_and_driver");
        settings.put("heartbeat.interval.ms", String.valueOf(HEARTBEAT_MS));
        settings.put("heartbeat.action.query", BEAT);
        settings.put("extended.headers.enabled", "false");
        // Six connectors that look every 10 ms keep a third of a core busy doing nothing; at 50 ms it is a tenth.
        settings.put("poll.interval.ms", "50");
        settings.put("max.batch.size", "2048");
        settings.put("max.queue.size", "8192");
        // Six connectors share one heap, and after a lost slot each of them may have days of rows before it.
        settings.put("max.queue.size.in.bytes", String.valueOf(8 * 1024 * 1024));
    }

    private static void routing(Map<String, String> settings) {
        settings.put("transforms", "outbox,cloudEvent");
        settings.put("transforms.outbox.type", "io.debezium.transforms.outbox.EventRouter");
        settings.put("transforms.outbox.route.by.field", "topic");
        settings.put("transforms.outbox.route.topic.replacement", "${routedByValue}");
        settings.put("transforms.outbox.route.tombstone.on.empty.payload", "true");
        settings.put("transforms.outbox.table.field.event.id", "id");
        settings.put("transforms.outbox.table.field.event.key", "aggregate_id");
        settings.put("transforms.outbox.table.field.event.payload", "payload");
        settings.put(
                "transforms.outbox.table.fields.additional.placement",
                "id:header:ce_id,type:header:ce_type,source:header:ce_source,occurred_at:header:ce_time,trace_parent:header:traceparent");
        settings.put("transforms.cloudEvent.type", CloudEventHeaders.class.getName());
    }

    private static void topicsAndConverters(Map<String, String> settings) {
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("header.converter", "org.apache.kafka.connect.storage.StringConverter");
        // Only the heartbeat's own topic is ever created this way; those of the platform exist before.
        settings.put("topic.creation.default.replication.factor", "1");
        settings.put("topic.creation.default.partitions", "1");
        settings.put("producer.override.buffer.memory", String.valueOf(8 * 1024 * 1024));
        // Nothing waits for company at a hundred events a second; in a burst the batches fill by themselves.
        settings.put("producer.override.linger.ms", "0");
        settings.put("producer.override.batch.size", String.valueOf(128 * 1024));
    }
}
