package org.crediteasyloan.bench.delivery;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The same number of events once through the outbox and once through Kafka alone; all in events a second. */
record Burst(double throughOutbox, double intoTable, double throughKafka) {

    static Burst of(OutboxRows rows, EventTopic events, int count) throws Exception {
        List<String> ids = newIds(count);
        long start = System.nanoTime();
        rows.insertAll(ids);
        long inTable = System.nanoTime();
        long arrived = lastArrival(events, ids);
        // The table alone is measured apart, because carrying takes processor time from inserting.
        double intoTable = rate(count, rows.nanosToInsertUncarried(newIds(count)));
        List<String> sentIds = newIds(count);
        long sending = System.nanoTime();
        events.sendAll(sentIds);
        long received = lastArrival(events, sentIds);
        return new Burst(rate(count, Math.max(arrived, inTable) - start), intoTable, rate(count, received - sending));
    }

    double ratioToTable() {
        return throughOutbox / intoTable;
    }

    double ratioToKafka() {
        return throughOutbox / throughKafka;
    }

    private static long lastArrival(EventTopic events, List<String> ids) throws InterruptedException {
        long last = Long.MIN_VALUE;
        for (String id : ids) {
            long arrival = events.arrivalOf(id);
            last = last == Long.MIN_VALUE || arrival - last > 0 ? arrival : last;
        }
        return last;
    }

    private static double rate(int count, long nanos) {
        return count * 1e9 / nanos;
    }

    private static List<String> newIds(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    }
}
