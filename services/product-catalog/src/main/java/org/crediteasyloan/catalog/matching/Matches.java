package org.crediteasyloan.catalog.matching;

import java.time.Instant;
import java.util.List;

/**
 * The answer to one request for matches.
 *
 * @param asOf when it was computed
 * @param total listed products that were looked at; items may be fewer
 * @param items by rank
 */
record Matches(
        long amountFen,
        int termMonths,
        Instant asOf,
        Ranking ranking,
        int total,
        int eligible,
        int unknown,
        int notEligible,
        List<Match> items) {

    /** The formula of the rank in words, with its terms in their order. */
    record Ranking(String textZh, String textEn, List<String> terms) {

        static final Ranking PUBLISHED = new Ranking(
                "先符合、再待定、后不符合；同类中按计入预计补贴后的实际年化综合成本由低到高，再按承诺办结工作日由少到多。排名不收费。",
                "Eligible first, then open, then not eligible; among these the lower effective all-in annual cost after the"
                        + " estimated subsidy, then the fewer promised working days. No rank is for sale.",
                List.of("verdict", "cost.afterSubsidy.effectivePercent", "promisedWorkingDays"));
    }

    static Matches of(Wish wish, Instant asOf, List<Match> ranked, int limit) {
        return new Matches(
                wish.amountFen(),
                wish.termMonths(),
                asOf,
                Ranking.PUBLISHED,
                ranked.size(),
                count(ranked, Verdict.ELIGIBLE),
                count(ranked, Verdict.UNKNOWN),
                count(ranked, Verdict.NOT_ELIGIBLE),
                ranked.stream().limit(limit).toList());
    }

    private static int count(List<Match> matches, Verdict verdict) {
        return (int)
                matches.stream().filter(match -> match.verdict() == verdict).count();
    }
}
