package org.crediteasyloan.kit.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.crediteasyloan.kit.feed.Position;
import org.jspecify.annotations.Nullable;

/** A row of the index with what an operator is not shown. */
record StoredLetter(
        DeadLetter view,
        Map<String, String> headers,
        @Nullable String payload,
        Position position) {

    /** The message as it came the first time. */
    ConsumerRecord<String, @Nullable String> message() {
        ConsumerRecord<String, @Nullable String> message =
                new ConsumerRecord<>(view.topic(), view.partition(), view.offset(), view.key(), payload);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
