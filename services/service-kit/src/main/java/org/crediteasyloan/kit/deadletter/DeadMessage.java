package org.crediteasyloan.kit.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A message from the dead-letter topic: what was in it, where it came from first, and how it failed.
 *
 * @param headers those it came with, without the ones that tell of the failure
 */
record DeadMessage(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String payload,
        Map<String, String> headers,
        String failure,
        @Nullable String reason) {

    private static final String PREFIX = "dead-letter-";
    private static final int MAX_REASON_CHARACTERS = 500;

    static DeadMessage of(ConsumerRecord<String, @Nullable String> message) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            all.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        // A checked exception leaves its transaction in a wrapper that says nothing of its own.
        boolean isWrapped =
                all.getOrDefault("dead-letter-exception-class-name", "").endsWith("TransactionException")
                        && all.containsKey("dead-letter-cause-class-name");
        String failure = all.getOrDefault(
                isWrapped ? "dead-letter-cause-class-name" : "dead-letter-exception-class-name", "unknown");
        Map<String, String> own = new LinkedHashMap<>(all);
        own.keySet().removeIf(name -> name.startsWith(PREFIX));
        return new DeadMessage(
                all.getOrDefault("dead-letter-topic", message.topic()),
                number(all.get("dead-letter-partition"), message.partition()),
                number(all.get("dead-letter-offset"), message.offset()),
                message.key(),
                message.value(),
                own,
                failure.substring(failure.lastIndexOf('.') + 1),
                reason(failure, all.get(isWrapped ? "dead-letter-cause" : "dead-letter-reason")));
    }

    @Nullable String header(String name) {
        return headers.get(name);
    }

    /** What Jackson says repeats the value it stumbled over, which may be a person's; everybody else keeps to ids. */
    private static @Nullable String reason(String failure, @Nullable String text) {
        if (text == null || failure.startsWith("com.fasterxml.jackson")) {
            return null;
        }
        return text.substring(0, Math.min(text.length(), MAX_REASON_CHARACTERS));
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static long number(@Nullable String text, long otherwise) {
        return text == null ? otherwise : Long.parseLong(text);
    }
}
