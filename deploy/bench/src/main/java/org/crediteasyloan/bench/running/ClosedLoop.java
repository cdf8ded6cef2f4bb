package org.crediteasyloan.bench.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crediteasyloan.bench.measure.Samples;

/** Clients that each do one operation after the other, without a pause, until the time is over. */
public final class ClosedLoop {

    private ClosedLoop() {}

    /** One operation; throws when it was not answered as it must be, which ends the benchmark. */
    public interface Operation {
        void run() throws Exception;
    }

    /**
     * What the clients did.
     *
     * @param elapsedNanos from the first operation to the end of the last
     */
    public record Outcome(Samples samples, long elapsedNanos) {

        public double perSecond() {
            return samples.count() * 1e9 / elapsedNanos;
        }
    }

    public static Outcome run(List<? extends Operation> clients, Duration duration)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<Callable<List<Long>>> loops = new ArrayList<>();
            clients.forEach(client -> loops.add(() -> repeat(client, end)));
            for (Future<List<Long>> loop : threads.invokeAll(loops)) {
                nanos.addAll(loop.get());
            }
        }
        return new Outcome(Samples.ofNanos(nanos), System.nanoTime() - start);
    }

    private static List<Long> repeat(Operation operation, long end) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long now = System.nanoTime();
        while (now < end) {
            operation.run();
            long after = System.nanoTime();
            nanos.add(after - now);
            now = after;
        }
        return nanos;
    }
}
