package org.crediteasyloan.redemption.payout;

import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** Decides what becomes of a payout. */
final class PayoutDecider {

    private PayoutDecider() {}

    sealed interface Command {

        record Release(String releaser) implements Command {}

        /** Either of the two who may touch it gives the entitlements back. */
        record Cancel(String canceller) implements Command {}
    }

    /** @throws Refusal {@code same-person}, {@code payout-not-prepared} */
    static PayoutState decide(Command command, PayoutState state) {
        if (!(state instanceof PayoutState.Prepared prepared)) {
            throw Refusal.of(PayoutRule.PAYOUT_NOT_PREPARED);
        }
        return switch (command) {
            case Command.Release release -> {
                if (release.releaser().equals(prepared.preparedBy())) {
                    throw Refusal.of(CommonRule.SAME_PERSON);
                }
                yield new PayoutState.Released(release.releaser());
            }
            case Command.Cancel cancel -> new PayoutState.Cancelled(cancel.canceller());
        };
    }
}
