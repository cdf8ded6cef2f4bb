package org.crediteasyloan.bench.measure;

import java.util.Optional;

/** One result of a benchmark. Its median is what the aim is held against. */
public record Figure(String benchmark, String what, String unit, Spread spread, Optional<Aim> aim) {

    public Figure(String benchmark, String what, String unit, Spread spread) {
        this(benchmark, what, unit, spread, Optional.empty());
    }

    public Figure aimedAt(Aim wanted) {
        return new Figure(benchmark, what, unit, spread, Optional.of(wanted));
    }

    public boolean isFailed() {
        return aim.filter(wanted -> wanted.of(spread.median()) == Aim.Verdict.FAILED)
                .isPresent();
    }
}
