package org.crediteasyloan.catalog.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion's verdict, for or against (匹配理由).
 *
 * @param code the criterion's code; {@code AMOUNT}, {@code TERM}, {@code BORROWER_KIND} and {@code REGION} with {@code bound} set are the product's own
 *     bounds
 * @param bound whether it is a bound of the product rather than a criterion
 * @param clause document and item the criterion stands in; empty when it is the bank's own
 * @param facts what the answer rests on
 * @param missingFacts names of facts that would be needed for an answer
 * @param unknownBecause stable code of why there is no answer
 * @param smallestChange what would make it pass; only where it was found and tried out
 */
record Reason(
        String code,
        boolean bound,
        Answer verdict,
        String textZh,
        String textEn,
        String clause,
        List<UsedFact> facts,
        List<String> missingFacts,
        @Nullable String unknownBecause,
        @Nullable SmallestChange smallestChange) {

    /** What a criterion says. */
    enum Answer {
        PASS,
        FAIL,
        UNKNOWN
    }

    /**
     * A fact an answer rests on.
     *
     * @param source where the value is from; {@code REQUEST} for what this request asks
     * @param asOfOn the day the value was true
     */
    record UsedFact(
            String name,
            Object value,
            String source,
            @Nullable LocalDate asOfOn) {

        static UsedFact of(String name, KnownFact fact) {
            return new UsedFact(name, fact.value(), fact.source(), fact.asOfOn());
        }
    }

    /**
     * The least another value has to differ.
     *
     * @param fact the one fact that has to change, or {@code amountFen}, {@code termMonths} of the request
     * @param oneOf values of which each makes the criterion pass
     * @param changeableByBorrower whether the borrower can bring that about
     */
    record SmallestChange(String fact, Object from, List<Object> oneOf, boolean changeableByBorrower) {}
}
