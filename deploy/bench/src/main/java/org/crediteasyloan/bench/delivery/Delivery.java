package org.crediteasyloan.bench.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.bench.Benchmark;
import org.crediteasyloan.bench.measure.Aim;
import org.crediteasyloan.bench.measure.Figure;
import org.crediteasyloan.bench.measure.Samples;
import org.crediteasyloan.bench.measure.Spread;
import org.crediteasyloan.bench.running.OwnPlatform;

/**
 * From the commit of an outbox row to its consumer: the delay at a steady 100 events a second, and events a second in a burst.
 *
 * <p>The limits are the same bytes through Kafka alone, and the same rows into the table alone.
 */
public final class Delivery implements Benchmark {

    private static final String SERVICE = "loan-routing";
    private static final int EVENTS_PER_SECOND = 100;
    private static final int WARM_UP_EVENTS = 300;
    private static final int STEADY_EVENTS = 1_500;
    private static final int BURST_EVENTS = 30_000;
    private static final int RUNS = 3;

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public List<Figure> measure(OwnPlatform platform) throws Exception {
        List<Figure> figures = new ArrayList<>();
        String bootstrap = "127.0.0.1:" + platform.ports().kafka();
        String topic = "bench.delivery." + UUID.randomUUID();
        ConnectorSettings connector = new ConnectorSettings(platform.ports().connect(), SERVICE + "-outbox");
        String usualPoll = connector.pollIntervalMs();
        try (EventTopic events = EventTopic.create(bootstrap, topic);
                OutboxRows rows = OutboxRows.open(platform.ports().postgres(), SERVICE, topic)) {
            figures.addAll(delay(rows, events, usualPoll));
            figures.addAll(bursts(rows, events));
            connector.pollEveryMs("10");
            figures.addAll(delay(rows, events, "10"));
            figures.addAll(kafkaAloneDelay(events));
        } finally {
            connector.pollEveryMs(usualPoll);
        }
        return figures;
    }

    private List<Figure> delay(OutboxRows rows, EventTopic events, String pollMs) throws Exception {
        steady(rows::insert, events, WARM_UP_EVENTS);
        List<Samples> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(steady(rows::insert, events, STEADY_EVENTS / RUNS));
        }
        String how = "commit to consumer at " + EVENTS_PER_SECOND + "/s, connector looks every " + pollMs + " ms, ";
        return List.of(
                new Figure(name(), how + "p50", "ms", Spread.over(runs, samples -> samples.percentileMs(50))),
                new Figure(name(), how + "p99", "ms", Spread.over(runs, samples -> samples.percentileMs(99)))
                        .aimedAt(Aim.atMost(30)));
    }

    private List<Figure> kafkaAloneDelay(EventTopic events) throws Exception {
        steady(events::send, events, WARM_UP_EVENTS);
        Samples samples = steady(events::send, events, STEADY_EVENTS / RUNS);
        return List.of(
                new Figure(name(), "limit: Kafka alone, p50", "ms", Spread.once(samples.percentileMs(50))),
                new Figure(name(), "limit: Kafka alone, p99", "ms", Spread.once(samples.percentileMs(99))));
    }

    private List<Figure> bursts(OutboxRows rows, EventTopic events) throws Exception {
        List<Burst> runs = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            Burst burst = Burst.of(rows, events, BURST_EVENTS);
            if (run > 0) { // the first one warms up
                runs.add(burst);
            }
        }
        return List.of(
                new Figure(name(), "burst through the outbox", "events/s", Spread.over(runs, Burst::throughOutbox))
                        .aimedAt(Aim.atLeast(20_000)),
                new Figure(name(), "limit: rows into the table alone", "rows/s", Spread.over(runs, Burst::intoTable)),
                new Figure(name(), "limit: Kafka alone", "events/s", Spread.over(runs, Burst::throughKafka)),
                new Figure(name(), "ratio to the table alone", "", Spread.over(runs, Burst::ratioToTable)),
                new Figure(name(), "ratio to Kafka alone", "", Spread.over(runs, Burst::ratioToKafka)));
    }

    /** Sends at a fixed pace, whatever the one before it took, so that a slow moment is not hidden. */
    private static Samples steady(Sending sending, EventTopic events, int count) throws Exception {
        long intervalNanos = 1_000_000_000L / EVENTS_PER_SECOND;
        List<Sent> sent = new ArrayList<>();
        long next = System.nanoTime();
        for (int i = 0; i < count; i++) {
            while (System.nanoTime() < next) {
                Thread.sleep(0, 200_000);
            }
            String id = UUID.randomUUID().toString();
            sending.send(id);
            sent.add(new Sent(id, System.nanoTime()));
            next += intervalNanos;
        }
        List<Long> delays = new ArrayList<>();
        for (Sent one : sent) {
            delays.add(Math.max(0, events.arrivalOf(one.id()) - one.doneNanos()));
        }
        return Samples.ofNanos(delays);
    }

    private record Sent(String id, long doneNanos) {}

    private interface Sending {
        void send(String id) throws Exception;
    }
}
