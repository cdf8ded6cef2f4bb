package org.crediteasyloan.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunningTest {

    @Inject
    Running running;

    private final AtomicBoolean hasStarted = new AtomicBoolean();

    private final Running starting = new Running() {
        @Override
        public boolean isNow() {
            return hasStarted.get();
        }
    };

    @Test
    void aServiceThatStartedRuns() {
        assertThat(running.isNow()).isTrue();
    }

    @Test
    void aMessageWaitsUntilTheStartHasEnded() throws InterruptedException {
        Thread message = Thread.ofVirtual().start(this::handle);
        assertThat(message.join(Duration.ofMillis(300))).isFalse();

        hasStarted.set(true);

        Await.until("the message to go on", () -> !message.isAlive());
    }

    @Test
    void onceStartedNobodyWaitsAgainAlsoWhileItEnds() throws InterruptedException {
        hasStarted.set(true);
        starting.awaitBegin();
        hasStarted.set(false);

        Thread message = Thread.ofVirtual().start(this::handle);

        Await.until("the message to go on", () -> !message.isAlive());
    }

    private void handle() {
        try {
            starting.awaitBegin();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
