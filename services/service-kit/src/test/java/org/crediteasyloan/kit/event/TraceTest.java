package org.crediteasyloan.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A trace that began at a request goes on behind Kafka. */
@QuarkusTest
class TraceTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Published(topic = "participant.state.v1", type = "trace-seen.v1")
    record TraceSeen(String key) implements Event {}

    @ApplicationScoped
    static class TraceSeenHandler implements EventHandler<TraceSeen> {

        private final Map<String, String> traceIds = new ConcurrentHashMap<>();

        @Override
        public Class<TraceSeen> eventClass() {
            return TraceSeen.class;
        }

        @Override
        public void handle(TraceSeen event) {
            traceIds.put(event.key(), Span.current().getSpanContext().getTraceId());
        }

        Map<String, String> traceIds() {
            return traceIds;
        }
    }

    @Inject
    TraceSeenHandler handler;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void theHandlerWorksUnderTheTraceOfTheRequest() throws Exception {
        String key = UUID.randomUUID().toString();

        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>("participant.state.v1", key, "{\"key\":\"" + key + "\"}");
            message.headers()
                    .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                    .add("ce_type", "trace-seen.v1".getBytes(StandardCharsets.UTF_8))
                    .add("traceparent", ("00-" + TRACE_ID + "-00f067aa0ba902b7-01").getBytes(StandardCharsets.UTF_8));
            producer.send(message).get();
        }

        Await.until("the event", () -> handler.traceIds().containsKey(key));
        assertThat(handler.traceIds().get(key)).isEqualTo(TRACE_ID);
    }
}
