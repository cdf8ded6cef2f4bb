package org.crediteasyloan.redemption.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.payout.PayoutOrdered;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.redemption.BusinessDay;
import org.crediteasyloan.redemption.entitlement.EntitlementCommand;
import org.crediteasyloan.redemption.entitlement.PayableEntitlements;
import org.crediteasyloan.redemption.entitlement.PayableEntitlements.Payable;
import org.crediteasyloan.redemption.scheme.PublishedSchemes;

/** Prepares, cancels and releases payouts; a release sends one order for each entitlement to the scheme's exchange. */
@ApplicationScoped
class RunPayout {

    private final Payouts payouts;
    private final PayoutOrders orders;
    private final PayableEntitlements entitlements;
    private final PublishedSchemes schemes;
    private final Outbox outbox;
    private final Clock clock;

    RunPayout(
            Payouts payouts,
            PayoutOrders orders,
            PayableEntitlements entitlements,
            PublishedSchemes schemes,
            Outbox outbox,
            Clock clock) {
        this.payouts = payouts;
        this.orders = orders;
        this.entitlements = entitlements;
        this.schemes = schemes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PayoutView prepare(PreparePayout request, ParticipantCode owner, String preparedBy) {
        Instant now = clock.instant();
        Payout payout = new Payout();
        payout.id = Ids.next();
        List<Payable> payables = entitlements.prepare(request.entitlementIds(), owner, payout.id, now);
        payout.version = 1;
        payout.schemeCode = payables.getFirst().schemeCode();
        payout.owner = owner.value();
        payout.amountFen =
                Fen.sum(payables.stream().mapToLong(Payable::amountFen).toArray());
        payout.status = Payout.Status.PREPARED;
        payout.preparedBy = preparedBy;
        payout.preparedAt = now;
        payouts.persist(payout);
        payables.forEach(payable -> payouts.add(item(payout, payable)));
        return payouts.view(payout);
    }

    @Transactional
    PayoutView cancel(UUID payoutId, ParticipantCode owner, String canceller) {
        Instant now = clock.instant();
        Payout payout = payouts.getForChange(payoutId, owner);
        payout.moveTo(PayoutDecider.decide(new PayoutDecider.Command.Cancel(canceller), payout.state()), now);
        payouts.itemsOf(List.of(payout.id))
                .forEach(item -> entitlements.apply(
                        item.key.entitlementId(), new EntitlementCommand.Cancel(payout.id), payout.id, now));
        return payouts.view(payout);
    }

    @Transactional
    PayoutView release(UUID payoutId, ParticipantCode owner, String releaser) {
        Instant now = clock.instant();
        Payout payout = payouts.getForChange(payoutId, owner);
        payout.moveTo(PayoutDecider.decide(new PayoutDecider.Command.Release(releaser), payout.state()), now);
        // Who pays is an arrangement of today, neither of the day the right arose nor of a version that begins later.
        ParticipantCode exchange = schemes.inForceOn(payout.schemeCode, BusinessDay.of(now))
                .orElseGet(() -> schemes.latest(payout.schemeCode))
                .terms()
                .exchange();
        payouts.itemsOf(List.of(payout.id)).forEach(item -> order(payout, item, exchange, now));
        return payouts.view(payout);
    }

    private void order(Payout payout, PayoutItem item, ParticipantCode exchange, Instant now) {
        PayoutOrder order = new PayoutOrder();
        order.id = Ids.next();
        order.version = 1;
        order.payoutId = payout.id;
        order.entitlementId = item.key.entitlementId();
        order.borrowerId = item.borrowerId;
        order.schemeCode = payout.schemeCode;
        order.exchange = exchange.value();
        order.amountFen = item.amountFen;
        order.orderedAt = now;
        order.status = PayoutOrder.Status.ORDERED;
        orders.persist(order);
        entitlements.apply(order.entitlementId, new EntitlementCommand.Order(payout.id, order.id), order.id, now);
        outbox.append(new PayoutOrdered(
                order.id,
                payout.id,
                order.entitlementId,
                order.borrowerId,
                order.schemeCode,
                exchange,
                order.amountFen,
                now));
    }

    private static PayoutItem item(Payout payout, Payable payable) {
        PayoutItem item = new PayoutItem();
        item.key = new PayoutItem.Key(payout.id, payable.entitlementId());
        item.borrowerId = payable.borrowerId();
        item.amountFen = payable.amountFen();
        return item;
    }
}
