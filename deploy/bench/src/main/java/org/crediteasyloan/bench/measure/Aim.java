package org.crediteasyloan.bench.measure;

import java.util.OptionalDouble;

/**
 * What a figure should be.
 *
 * @param fail beyond this the benchmark fails; none where missing the aim is only told
 */
public record Aim(Direction direction, double aim, OptionalDouble fail) {

    /** Which way is better. */
    public enum Direction {
        AT_LEAST,
        AT_MOST
    }

    /** How a figure stands to its aim. */
    public enum Verdict {
        REACHED,
        MISSED,
        FAILED
    }

    public static Aim atLeast(double aim) {
        return new Aim(Direction.AT_LEAST, aim, OptionalDouble.empty());
    }

    public static Aim atMost(double aim) {
        return new Aim(Direction.AT_MOST, aim, OptionalDouble.empty());
    }

    public Aim failsBeyond(double limit) {
        return new Aim(direction, aim, OptionalDouble.of(limit));
    }

    public Verdict of(double figure) {
        if (holds(figure, aim)) {
            return Verdict.REACHED;
        }
        return fail.isPresent() && !holds(figure, fail.getAsDouble()) ? Verdict.FAILED : Verdict.MISSED;
    }

    private boolean holds(double figure, double limit) {
        return switch (direction) {
            case AT_LEAST -> figure >= limit;
            case AT_MOST -> figure <= limit;
        };
    }
}
