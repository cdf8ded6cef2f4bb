package org.crediteasyloan.redemption.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.payout.PayoutConfirmed;
import org.crediteasyloan.contracts.event.payout.PayoutFailed;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.redemption.entitlement.EntitlementCommand;
import org.crediteasyloan.redemption.entitlement.PayableEntitlements;
import org.crediteasyloan.redemption.payout.PayoutOrderDecider.Command;
import org.crediteasyloan.redemption.payout.PayoutOrderDecider.Decision;

/** Takes the exchange's word: paid, or not to be paid. */
@ApplicationScoped
class SettleOrder {

    private final PayoutOrders orders;
    private final PayableEntitlements entitlements;
    private final Outbox outbox;
    private final Clock clock;

    SettleOrder(PayoutOrders orders, PayableEntitlements entitlements, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.entitlements = entitlements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PayoutOrderView confirm(UUID orderId, ConfirmPayment payment, ParticipantCode exchange) {
        Instant now = clock.instant();
        orders.lockReferences(exchange.value());
        PayoutOrder order = orders.getForChange(orderId, exchange);
        Command.Confirm command =
                new Command.Confirm(payment.exchangeReference(), payment.paidAt(), payment.amountFen(), now);
        switch (decide(command, order)) {
            case Decision.KnownAlready _ -> {}
            case Decision.MovesTo moves -> {
                if (orders.isReferenceUsed(order.exchange, payment.exchangeReference())) {
                    throw Refusal.of(PayoutRule.EXCHANGE_REFERENCE_USED);
                }
                order.moveTo(moves.next(), now);
                entitlements.apply(
                        order.entitlementId, new EntitlementCommand.Confirm(order.id, payment.paidAt()), order.id, now);
                outbox.append(confirmed(order, payment));
            }
        }
        return orders.view(order);
    }

    @Transactional
    PayoutOrderView fail(UUID orderId, ReportFailure failure, ParticipantCode exchange) {
        Instant now = clock.instant();
        PayoutOrder order = orders.getForChange(orderId, exchange);
        switch (decide(new Command.Fail(failure.reasonCode()), order)) {
            case Decision.KnownAlready _ -> {}
            case Decision.MovesTo moves -> {
                order.moveTo(moves.next(), now);
                entitlements.apply(
                        order.entitlementId,
                        new EntitlementCommand.Fail(order.id, failure.reasonCode()),
                        order.id,
                        now);
                outbox.append(failed(order, failure, now));
            }
        }
        return orders.view(order);
    }

    private static Decision decide(Command command, PayoutOrder order) {
        return PayoutOrderDecider.decide(
                command, new PayoutOrderDecider.Ordered(order.amountFen, order.orderedAt), order.state());
    }

    private static PayoutConfirmed confirmed(PayoutOrder order, ConfirmPayment payment) {
        return new PayoutConfirmed(
                order.id,
                order.payoutId,
                order.entitlementId,
                order.borrowerId,
                order.schemeCode,
                order.amountFen,
                payment.exchangeReference(),
                payment.paidAt());
    }

    private static PayoutFailed failed(PayoutOrder order, ReportFailure failure, Instant now) {
        return new PayoutFailed(
                order.id,
                order.payoutId,
                order.entitlementId,
                order.borrowerId,
                order.schemeCode,
                order.amountFen,
                failure.reasonCode(),
                now);
    }
}
