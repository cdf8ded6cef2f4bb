package org.crediteasyloan.kit.test.infrastructure;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A message as it lies in a topic.
 *
 * @param value the data as JSON text; empty for a tombstone
 * @param headers by name; of a repeated header the last value
 */
public record ReceivedEvent(String key, Optional<String> value, Map<String, String> headers) {

    /** The CloudEvents type, empty when the message has none. */
    public Optional<String> type() {
        return Optional.ofNullable(headers.get("ce_type"));
    }

    static ReceivedEvent of(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new ReceivedEvent(
                String.valueOf(message.key()), Optional.ofNullable(message.value()), Map.copyOf(headers));
    }
}
