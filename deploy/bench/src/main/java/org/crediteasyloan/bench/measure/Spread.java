package org.crediteasyloan.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The lowest, the middle and the highest of the same figure over several runs. */
public record Spread(double min, double median, double max) {

    public static Spread of(List<Double> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("Nothing was run");
        }
        List<Double> sorted = runs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }

    public static <R> Spread over(List<R> runs, ToDoubleFunction<R> figure) {
        return of(runs.stream().map(figure::applyAsDouble).toList());
    }

    public static Spread once(double figure) {
        return new Spread(figure, figure, figure);
    }
}
