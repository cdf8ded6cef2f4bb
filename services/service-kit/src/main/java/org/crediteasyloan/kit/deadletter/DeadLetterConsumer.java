package org.crediteasyloan.kit.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.crediteasyloan.kit.event.Retries;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads this service's dead-letter topic into its index, from the beginning at each start and without keeping a position: a
 * database that was lost or set back finds its letters again.
 */
@ApplicationScoped
class DeadLetterConsumer {

    private static final Logger LOG = Logger.getLogger(DeadLetterConsumer.class);

    private final DeadLetters letters;
    private final AtomicLong open;

    DeadLetterConsumer(DeadLetters letters, MeterRegistry meters) {
        this.letters = letters;
        this.open = meters.gauge("dead.letters.open", new AtomicLong());
    }

    @Incoming("dead-letters")
    @Blocking
    @ActsAs(DatabaseRole.CONSUMERS)
    void consume(ConsumerRecord<String, @Nullable String> message) throws Exception {
        DeadMessage dead = DeadMessage.of(message);
        boolean isNew = Retries.run(() -> QuarkusTransaction.requiringNew()
                .call(() -> letters.add(dead, Instant.ofEpochMilli(message.timestamp()))));
        if (isNew) {
            LOG.warnf(
                    "Dead letter: %s %s from %s/%d/%d, %s",
                    dead.header("ce_type"),
                    dead.header("ce_id"),
                    dead.topic(),
                    dead.partition(),
                    dead.offset(),
                    dead.failure());
        }
    }

    @Scheduled(every = "15s")
    @ActsAs(DatabaseRole.TIMERS)
    void count() throws SQLException {
        open.set(QuarkusTransaction.requiringNew().call(letters::countOpen));
    }
}
