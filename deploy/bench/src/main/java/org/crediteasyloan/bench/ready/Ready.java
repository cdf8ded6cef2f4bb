package org.crediteasyloan.bench.ready;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crediteasyloan.bench.Benchmark;
import org.crediteasyloan.bench.measure.Figure;
import org.crediteasyloan.bench.measure.Spread;
import org.crediteasyloan.bench.running.OwnPlatform;
import org.crediteasyloan.local.supervision.RunRecord;

/** How long {@code up} takes until every part is ready, from nothing and on existing data; building is not counted. */
public final class Ready implements Benchmark {

    @Override
    public String name() {
        return "ready";
    }

    @Override
    public boolean startsThePlatform() {
        return true;
    }

    @Override
    public List<Figure> measure(OwnPlatform platform) throws Exception {
        platform.reset();
        List<Figure> figures = new ArrayList<>();
        figures.add(seconds("from nothing to all ready", timeUp(platform)));
        platform.fill();
        platform.down();
        Instant start = Instant.now();
        figures.add(seconds("on existing data to all ready", timeUp(platform)));
        platform.runningParts().stream()
                .sorted(Comparator.comparing(RunRecord::changedAt))
                .forEach(part -> figures.add(seconds(
                        "on existing data to " + part.name() + " ready", Duration.between(start, part.changedAt()))));
        return figures;
    }

    private static Duration timeUp(OwnPlatform platform) throws Exception {
        Instant start = Instant.now();
        platform.up();
        return Duration.between(start, Instant.now());
    }

    private Figure seconds(String what, Duration time) {
        return new Figure(name(), what, "s", Spread.once(time.toMillis() / 1000.0));
    }
}
