package org.crediteasyloan.redemption.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.MalformedValue;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final SchemeYear BUDGET = new SchemeYear("SERVICE-2026", 2026);
    private static final UUID REFERENCE = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void aReservationLeavesTheUndividedBudgetAndIsHeldBySource() {
        Posting posting =
                posting(Move.ENTITLEMENT_RESERVED, new SourceAmount("CENTRAL", 90), new SourceAmount("PROVINCE", 10));

        assertThat(posting.legs())
                .containsExactly(
                        new Leg(Stage.AVAILABLE, "", -100),
                        new Leg(Stage.RESERVED, "CENTRAL", 90),
                        new Leg(Stage.RESERVED, "PROVINCE", 10));
    }

    @Test
    void aSourceThatBearsNothingHasNoLeg() {
        Posting posting = posting(Move.PAYOUT_ORDERED, new SourceAmount("CENTRAL", 1), new SourceAmount("PROVINCE", 0));

        assertThat(posting.legs())
                .containsExactly(new Leg(Stage.RESERVED, "CENTRAL", -1), new Leg(Stage.ORDERED, "CENTRAL", 1));
    }

    @Test
    void everyMoveSumsToZero() {
        for (Move move : Move.values()) {
            Posting posting = posting(move, new SourceAmount("CENTRAL", 7), new SourceAmount("PROVINCE", 3));

            assertThat(posting.legs().stream().mapToLong(Leg::amountFen).sum()).isZero();
            assertThat(posting.legs()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aPostingOfNothingIsRefused() {
        assertThatThrownBy(() -> posting(Move.PAYOUT_ORDERED, new SourceAmount("CENTRAL", 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> posting(Move.BUDGET_APPROVED, new SourceAmount("", 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAmountBelowZeroIsRefused() {
        assertThatThrownBy(() -> posting(Move.PAYOUT_ORDERED, new SourceAmount("CENTRAL", -1)))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void legsThatDoNotSumToZeroAreRefused() {
        List<Leg> legs = List.of(new Leg(Stage.AVAILABLE, "", -2), new Leg(Stage.RESERVED, "CENTRAL", 1));

        assertThatThrownBy(() -> new Posting(Move.ENTITLEMENT_RESERVED, BUDGET, REFERENCE, NOW, legs))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Posting posting(Move move, SourceAmount... amounts) {
        return Posting.of(move, BUDGET, REFERENCE, NOW, List.of(amounts));
    }
}
