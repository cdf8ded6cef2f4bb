package org.crediteasyloan.profile.fact;

import java.util.Optional;

/** Decides which of two statements of one fact counts; the other stays in the history. */
public final class FactPrecedence {

    /** What becomes of a statement that has just arrived. */
    public enum Standing {
        /** It counts from now on. */
        COUNTS,
        /** It is kept, but what was known before goes on counting. */
        HISTORY,
        /** The same was said before by the same source as of the same day. */
        KNOWN
    }

    private FactPrecedence() {}

    public static Standing standingOf(Fact stated, Optional<Fact> counting) {
        return counting.map(current -> standingBeside(current, stated)).orElse(Standing.COUNTS);
    }

    private static Standing standingBeside(Fact current, Fact stated) {
        if (stated.equals(current)) {
            return Standing.KNOWN;
        }
        return beats(stated, current) ? Standing.COUNTS : Standing.HISTORY;
    }

    /**
     * A code was given once and never follows a firm that moves, so anything stated beats it; what the borrower says of itself is
     * beaten by whoever else says it. Else the later day wins. On the same day the register beats a list, and between equals the
     * later arrival is taken for the correction.
     */
    private static boolean beats(Fact stated, Fact current) {
        int weight = Integer.compare(weightOf(stated), weightOf(current));
        if (weight != 0) {
            return weight > 0;
        }
        if (!stated.asOfOn().equals(current.asOfOn())) {
            return stated.asOfOn().isAfter(current.asOfOn());
        }
        return isFromRegistry(stated) || !isFromRegistry(current);
    }

    private static int weightOf(Fact fact) {
        return switch (fact.source()) {
            case FactSource.Code _ -> 0;
            case FactSource.Declared _ -> 1;
            case FactSource.Listing _, FactSource.Registry _, FactSource.Platform _ -> 2;
        };
    }

    private static boolean isFromRegistry(Fact fact) {
        return fact.source() instanceof FactSource.Registry;
    }
}
