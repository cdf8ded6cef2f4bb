package org.crediteasyloan.kit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.crediteasyloan.kit.event.Running;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

class DeadLetterUnlessEndingTest {

    private final AtomicBoolean isRunning = new AtomicBoolean(true);
    private final AtomicInteger putAside = new AtomicInteger();

    private final Running running = new Running() {
        @Override
        public boolean isNow() {
            return isRunning.get();
        }
    };

    private final DeadLetterUnlessEnding strategy = new DeadLetterUnlessEnding(
            (channel, vertx, consumer, reportFailure) -> new KafkaFailureHandler() {
                @Override
                public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message, Throwable reason, Metadata metadata) {
                    putAside.incrementAndGet();
                    return Uni.createFrom().voidItem();
                }
            },
            running);

    private final KafkaFailureHandler handler = strategy.create(null, null, null, null);

    @Test
    void aMessageThatFailedIsPutAside() {
        assertThat(isSettled()).isTrue();
        assertThat(putAside).hasValue(1);
    }

    @Test
    void whileTheServiceEndsOrItsStartFailsItIsNeitherPutAsideNorSettled() {
        isRunning.set(false);

        assertThat(isSettled()).isFalse();
        assertThat(putAside).hasValue(0);
    }

    private boolean isSettled() {
        return handler.handle(null, new IllegalStateException("closed"), null)
                .subscribeAsCompletionStage()
                .isDone();
    }
}
