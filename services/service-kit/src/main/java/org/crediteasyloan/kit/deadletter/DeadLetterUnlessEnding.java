package org.crediteasyloan.kit.deadletter;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.crediteasyloan.kit.event.Running;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts a message that failed on the dead-letter topic, unless the service is ending or its start has failed: then the message failed
 * because the database was let go before the topics were. It is neither acknowledged nor put aside, its offset is not committed, and
 * whoever reads on from there gets it again.
 */
@ApplicationScoped
@Identifier(DeadLetterUnlessEnding.STRATEGY) class DeadLetterUnlessEnding implements KafkaFailureHandler.Factory {

    static final String STRATEGY = "dead-letter-unless-ending";
    private static final Logger LOG = Logger.getLogger(DeadLetterUnlessEnding.class);

    private final KafkaFailureHandler.Factory deadLetters;
    private final Running running;

    DeadLetterUnlessEnding(
            @Identifier(KafkaFailureHandler.Strategy.DEAD_LETTER_QUEUE) KafkaFailureHandler.Factory deadLetters,
            Running running) {
        this.deadLetters = deadLetters;
        this.running = running;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration channel,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        KafkaFailureHandler handler = deadLetters.create(channel, vertx, consumer, reportFailure);
        return new KafkaFailureHandler() {
            @Override
            public <K, V> Uni<Void> handle(
                    IncomingKafkaRecord<K, V> message, Throwable reason, @Nullable Metadata metadata) {
                if (!running.isNow()) {
                    LOG.info("A message is left to whoever reads on, since this service does not run any more");
                    return Uni.createFrom().nothing();
                }
                return handler.handle(message, reason, metadata);
            }

            @Override
            public void terminate() {
                handler.terminate();
            }
        };
    }
}
