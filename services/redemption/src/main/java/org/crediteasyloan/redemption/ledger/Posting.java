package org.crediteasyloan.redemption.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.Fen;

/**
 * A movement of money (记账凭证): two or more legs that sum to zero.
 *
 * @param referenceId the budget, entitlement or payout order that moved the money
 */
public record Posting(Move move, SchemeYear budget, UUID referenceId, Instant postedAt, List<Leg> legs) {

    public Posting {
        legs = List.copyOf(legs);
        if (legs.size() < 2 || legs.stream().anyMatch(leg -> leg.amountFen() == 0)) {
            throw new IllegalArgumentException("A posting has two or more legs, none of them empty: " + legs);
        }
        if (legs.stream().mapToLong(Leg::amountFen).reduce(0, Math::addExact) != 0) {
            throw new IllegalArgumentException("A posting sums to zero: " + legs);
        }
    }

    /** @param amounts none below zero, together above zero; a source that bears nothing gets no leg */
    public static Posting of(
            Move move, SchemeYear budget, UUID referenceId, Instant postedAt, List<SourceAmount> amounts) {
        amounts.forEach(amount -> Fen.requireNotNegative(amount.amountFen()));
        List<Leg> legs = Stream.concat(legs(move.from(), -1, amounts), legs(move.to(), 1, amounts))
                .toList();
        return new Posting(move, budget, referenceId, postedAt, legs);
    }

    private static Stream<Leg> legs(Stage stage, int sign, List<SourceAmount> amounts) {
        if (stage.isDividedBySource()) {
            return amounts.stream()
                    .filter(amount -> amount.amountFen() > 0)
                    .map(amount -> new Leg(stage, amount.source(), sign * amount.amountFen()));
        }
        long totalFen =
                Fen.sum(amounts.stream().mapToLong(SourceAmount::amountFen).toArray());
        return Stream.of(new Leg(stage, Leg.UNDIVIDED, sign * totalFen));
    }
}
