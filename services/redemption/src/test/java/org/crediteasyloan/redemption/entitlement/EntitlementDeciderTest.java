package org.crediteasyloan.redemption.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.redemption.entitlement.EntitlementDecider.Transition;
import org.crediteasyloan.redemption.ledger.Move;
import org.junit.jupiter.api.Test;

class EntitlementDeciderTest {

    private static final UUID PAYOUT = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();
    private static final Instant PAID_AT = Instant.parse("2026-06-01T00:00:00Z");

    private static final EntitlementState REFUSED = new EntitlementState.Refused(RefusalReason.NOTHING_DUE);
    private static final EntitlementState AWAITING = new EntitlementState.AwaitingBudget();
    private static final EntitlementState RESERVED = new EntitlementState.Reserved(Optional.empty());
    private static final EntitlementState PREPARED = new EntitlementState.Prepared(PAYOUT);
    private static final EntitlementState ORDERED = new EntitlementState.Ordered(PAYOUT, ORDER);
    private static final EntitlementState PAID = new EntitlementState.Paid(PAYOUT, ORDER, PAID_AT);
    private static final List<EntitlementState> ALL = List.of(REFUSED, AWAITING, RESERVED, PREPARED, ORDERED, PAID);

    @Test
    void aBudgetThatReachesIsReserved() {
        Transition transition = EntitlementDecider.decide(new EntitlementCommand.Reserve(100, 100, true), AWAITING);

        assertThat(transition).isEqualTo(new Transition(RESERVED, Optional.of(Move.ENTITLEMENT_RESERVED)));
    }

    @Test
    void aBudgetThatLacksAFenIsAwaited() {
        Transition transition = EntitlementDecider.decide(new EntitlementCommand.Reserve(101, 100, true), AWAITING);

        assertThat(transition).isEqualTo(new Transition(AWAITING, Optional.empty()));
    }

    @Test
    void nobodyOvertakesAnOlderEntitlement() {
        Transition transition = EntitlementDecider.decide(new EntitlementCommand.Reserve(1, 100, false), AWAITING);

        assertThat(transition).isEqualTo(new Transition(AWAITING, Optional.empty()));
    }

    @Test
    void preparingMovesNoMoney() {
        assertThat(EntitlementDecider.decide(new EntitlementCommand.Prepare(PAYOUT), RESERVED))
                .isEqualTo(new Transition(PREPARED, Optional.empty()));
        assertThat(EntitlementDecider.decide(new EntitlementCommand.Cancel(PAYOUT), PREPARED))
                .isEqualTo(new Transition(RESERVED, Optional.empty()));
    }

    @Test
    void aReleaseOrdersTheMoneyAndAConfirmationPaysIt() {
        assertThat(EntitlementDecider.decide(new EntitlementCommand.Order(PAYOUT, ORDER), PREPARED))
                .isEqualTo(new Transition(ORDERED, Optional.of(Move.PAYOUT_ORDERED)));
        assertThat(EntitlementDecider.decide(new EntitlementCommand.Confirm(ORDER, PAID_AT), ORDERED))
                .isEqualTo(new Transition(PAID, Optional.of(Move.PAYOUT_CONFIRMED)));
    }

    @Test
    void aFailureTakesTheMoneyBackAndIsRemembered() {
        Transition transition =
                EntitlementDecider.decide(new EntitlementCommand.Fail(ORDER, "ACCOUNT_CLOSED"), ORDERED);

        assertThat(transition)
                .isEqualTo(new Transition(
                        new EntitlementState.Reserved(Optional.of("ACCOUNT_CLOSED")), Optional.of(Move.PAYOUT_FAILED)));
    }

    @Test
    void everyOtherStateRefusesTheCommand() {
        refusedExceptIn(AWAITING, new EntitlementCommand.Reserve(1, 1, true));
        refusedExceptIn(RESERVED, new EntitlementCommand.Prepare(PAYOUT));
        refusedExceptIn(PREPARED, new EntitlementCommand.Cancel(PAYOUT));
        refusedExceptIn(PREPARED, new EntitlementCommand.Order(PAYOUT, ORDER));
        refusedExceptIn(ORDERED, new EntitlementCommand.Confirm(ORDER, PAID_AT));
        refusedExceptIn(ORDERED, new EntitlementCommand.Fail(ORDER, "ACCOUNT_CLOSED"));
    }

    @Test
    void anotherPayoutOrOrderHasNoHoldOnIt() {
        UUID other = UUID.randomUUID();

        refused(new EntitlementCommand.Cancel(other), PREPARED);
        refused(new EntitlementCommand.Order(other, ORDER), PREPARED);
        refused(new EntitlementCommand.Confirm(other, PAID_AT), ORDERED);
        refused(new EntitlementCommand.Fail(other, "ACCOUNT_CLOSED"), ORDERED);
    }

    private static void refusedExceptIn(EntitlementState legal, EntitlementCommand command) {
        ALL.stream().filter(state -> !state.equals(legal)).forEach(state -> refused(command, state));
    }

    private static void refused(EntitlementCommand command, EntitlementState state) {
        assertThatThrownBy(() -> EntitlementDecider.decide(command, state))
                .as("%s in %s", command, state)
                .isInstanceOf(Refusal.class);
    }
}
