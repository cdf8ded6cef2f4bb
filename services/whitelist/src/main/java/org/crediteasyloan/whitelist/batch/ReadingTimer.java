package org.crediteasyloan.whitelist.batch;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.crediteasyloan.kit.event.Running;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the lists that were received, a few at a time, so that a small one does not wait for a large one. Many instances may run; a list
 * one of them reads is left alone by the others, and is free again the moment that one dies.
 */
@ApplicationScoped
class ReadingTimer {

    private static final Logger LOG = Logger.getLogger(ReadingTimer.class);

    private final ReadList readList;
    private final ReadingLock locks;
    private final Running running;
    private final Semaphore places;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService readers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("list-reading-", 0).factory());

    private volatile boolean isEnding;

    ReadingTimer(
            ReadList readList,
            ReadingLock locks,
            Running running,
            @ConfigProperty(name = "list.max-readings") int maxReadings) {
        this.readList = readList;
        this.locks = locks;
        this.running = running;
        this.places = new Semaphore(maxReadings);
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) BatchReceived batch) {
        if (!isEnding) {
            readers.execute(() -> take(batch.batchId()));
        }
    }

    /** What was received while every place was taken, or by an instance that is gone. */
    @Scheduled(every = "{list.reading-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (goesOn()) {
            readList.due().forEach(batchId -> readers.execute(() -> take(batchId)));
        }
    }

    @PreDestroy
    void end() {
        isEnding = true;
        readers.shutdown();
    }

    private void take(UUID batchId) {
        if (!inHand.add(batchId)) {
            return;
        }
        try {
            if (places.tryAcquire()) {
                try {
                    locks.holding(batchId, () -> readList.read(batchId, this::goesOn));
                } finally {
                    places.release();
                }
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Reading the batch %s broke off; it goes on from where it came to", batchId);
        } finally {
            inHand.remove(batchId);
        }
    }

    private boolean goesOn() {
        return !isEnding && running.isNow();
    }
}
