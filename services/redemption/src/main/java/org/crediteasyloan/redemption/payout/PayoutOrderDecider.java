package org.crediteasyloan.redemption.payout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** Decides what the exchange's word does to an order. The same word twice is the same answer; another word is refused. */
final class PayoutOrderDecider {

    /** The clocks of two houses differ. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private PayoutOrderDecider() {}

    /** What was ordered. */
    record Ordered(long amountFen, Instant orderedAt) {}

    sealed interface Command {

        record Confirm(String exchangeReference, Instant paidAt, long amountFen, Instant now) implements Command {}

        record Fail(String failureCode) implements Command {}
    }

    sealed interface Decision {

        record MovesTo(PayoutOrderState next) implements Decision {}

        /** Said before; nothing happens again. */
        record KnownAlready() implements Decision {}
    }

    /** @throws Refusal {@code invalid-fields}, {@code payout-order-confirmed}, {@code payout-order-failed} */
    static Decision decide(Command command, Ordered order, PayoutOrderState state) {
        return switch (command) {
            case Command.Confirm confirm -> confirm(confirm, order, state);
            case Command.Fail fail -> fail(fail, state);
        };
    }

    private static Decision confirm(Command.Confirm confirm, Ordered order, PayoutOrderState state) {
        requireFits(confirm, order);
        return switch (state) {
            case PayoutOrderState.Ordered _ ->
                new Decision.MovesTo(new PayoutOrderState.Confirmed(confirm.exchangeReference(), confirm.paidAt()));
            case PayoutOrderState.Confirmed confirmed -> {
                if (!confirmed.exchangeReference().equals(confirm.exchangeReference())) {
                    throw Refusal.of(PayoutRule.PAYOUT_ORDER_CONFIRMED);
                }
                yield new Decision.KnownAlready();
            }
            case PayoutOrderState.Failed _ -> throw Refusal.of(PayoutRule.PAYOUT_ORDER_FAILED);
        };
    }

    private static Decision fail(Command.Fail fail, PayoutOrderState state) {
        return switch (state) {
            case PayoutOrderState.Ordered _ -> new Decision.MovesTo(new PayoutOrderState.Failed(fail.failureCode()));
            case PayoutOrderState.Confirmed _ -> throw Refusal.of(PayoutRule.PAYOUT_ORDER_CONFIRMED);
            case PayoutOrderState.Failed failed -> {
                if (!failed.failureCode().equals(fail.failureCode())) {
                    throw Refusal.of(PayoutRule.PAYOUT_ORDER_FAILED);
                }
                yield new Decision.KnownAlready();
            }
        };
    }

    private static void requireFits(Command.Confirm confirm, Ordered order) {
        List<FieldError> errors = new ArrayList<>();
        if (confirm.amountFen() != order.amountFen()) {
            errors.add(new FieldError(
                    "/amountFen", "amount-differs", "金额与兑付指令不一致。", "The amount differs from the order's."));
        }
        if (confirm.paidAt().isAfter(confirm.now().plus(CLOCK_TOLERANCE))
                || confirm.paidAt().isBefore(order.orderedAt().minus(CLOCK_TOLERANCE))) {
            errors.add(new FieldError(
                    "/paidAt",
                    "paid-at-implausible",
                    "支付时间不得早于指令下达或晚于当前时间。",
                    "Paid neither before it was ordered nor in the future."));
        }
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
    }
}
