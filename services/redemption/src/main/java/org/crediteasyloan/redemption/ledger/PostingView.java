package org.crediteasyloan.redemption.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A posting as the finance bureau reads it.
 *
 * @param referenceId the budget, entitlement or payout order that moved the money
 * @param legs sum to zero
 */
record PostingView(UUID postingId, Move move, int budgetYear, UUID referenceId, Instant postedAt, List<Leg> legs) {

    /** @param rows of one posting, one a leg, in the columns of {@link LedgerBooks#postings} */
    static PostingView of(List<Object[]> rows) {
        Object[] first = rows.getFirst();
        return new PostingView(
                (UUID) first[0],
                Move.valueOf((String) first[1]),
                ((Number) first[2]).intValue(),
                (UUID) first[3],
                (Instant) first[4],
                rows.stream()
                        .map(row ->
                                new Leg(Stage.valueOf((String) row[5]), (String) row[6], ((Number) row[7]).longValue()))
                        .toList());
    }
}
