package org.crediteasyloan.redemption.entitlement;

import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.redemption.entitlement.EntitlementCommand.Cancel;
import org.crediteasyloan.redemption.entitlement.EntitlementCommand.Confirm;
import org.crediteasyloan.redemption.entitlement.EntitlementCommand.Fail;
import org.crediteasyloan.redemption.entitlement.EntitlementCommand.Order;
import org.crediteasyloan.redemption.entitlement.EntitlementCommand.Prepare;
import org.crediteasyloan.redemption.entitlement.EntitlementCommand.Reserve;
import org.crediteasyloan.redemption.entitlement.EntitlementState.AwaitingBudget;
import org.crediteasyloan.redemption.entitlement.EntitlementState.Ordered;
import org.crediteasyloan.redemption.entitlement.EntitlementState.Paid;
import org.crediteasyloan.redemption.entitlement.EntitlementState.Prepared;
import org.crediteasyloan.redemption.entitlement.EntitlementState.Reserved;
import org.crediteasyloan.redemption.ledger.Move;

/** Decides what becomes of an entitlement, and which way its money goes with it: the two cannot part. */
final class EntitlementDecider {

    private EntitlementDecider() {}

    /** The next state and the movement that belongs to it. */
    record Transition(EntitlementState next, Optional<Move> move) {

        static Transition to(EntitlementState next) {
            return new Transition(next, Optional.empty());
        }

        static Transition to(EntitlementState next, Move move) {
            return new Transition(next, Optional.of(move));
        }
    }

    /** @throws Refusal {@code entitlement-not-payable}, {@code entitlement-state-conflict} */
    static Transition decide(EntitlementCommand command, EntitlementState state) {
        return switch (command) {
            case Reserve reserve -> reserve(reserve, state);
            case Prepare prepare ->
                state instanceof Reserved
                        ? Transition.to(new Prepared(prepare.payoutId()))
                        : conflict(EntitlementRule.ENTITLEMENT_NOT_PAYABLE);
            case Cancel cancel ->
                state.equals(new Prepared(cancel.payoutId()))
                        ? Transition.to(new Reserved(Optional.empty()))
                        : conflict(EntitlementRule.ENTITLEMENT_STATE_CONFLICT);
            case Order order ->
                state.equals(new Prepared(order.payoutId()))
                        ? Transition.to(new Ordered(order.payoutId(), order.payoutOrderId()), Move.PAYOUT_ORDERED)
                        : conflict(EntitlementRule.ENTITLEMENT_STATE_CONFLICT);
            case Confirm confirm -> {
                Ordered ordered = requireOrdered(state, confirm.payoutOrderId());
                yield Transition.to(
                        new Paid(ordered.payoutId(), ordered.payoutOrderId(), confirm.paidAt()), Move.PAYOUT_CONFIRMED);
            }
            case Fail fail -> {
                requireOrdered(state, fail.payoutOrderId());
                yield Transition.to(new Reserved(Optional.of(fail.failureCode())), Move.PAYOUT_FAILED);
            }
        };
    }

    /** Waits on when the money does not reach, or when reaching for it would overtake an older entitlement. */
    private static Transition reserve(Reserve reserve, EntitlementState state) {
        if (!(state instanceof AwaitingBudget)) {
            return conflict(EntitlementRule.ENTITLEMENT_STATE_CONFLICT);
        }
        return reserve.isFirstInQueue() && reserve.amountFen() <= reserve.availableFen()
                ? Transition.to(new Reserved(Optional.empty()), Move.ENTITLEMENT_RESERVED)
                : Transition.to(state);
    }

    private static Ordered requireOrdered(EntitlementState state, UUID payoutOrderId) {
        if (state instanceof Ordered ordered && ordered.payoutOrderId().equals(payoutOrderId)) {
            return ordered;
        }
        throw Refusal.of(EntitlementRule.ENTITLEMENT_STATE_CONFLICT);
    }

    private static Transition conflict(EntitlementRule rule) {
        throw Refusal.of(rule);
    }
}
