package org.crediteasyloan.profile.payee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.crediteasyloan.contracts.event.payout.PayoutConfirmed;
import org.crediteasyloan.contracts.event.payout.PayoutFailed;
import org.crediteasyloan.contracts.event.payout.PayoutOrdered;
import org.crediteasyloan.kit.event.EventHandler;

/** Hears of payout orders from the moment they go to an exchange until it paid or could not. */
final class FollowPayouts {

    private FollowPayouts() {}

    @ApplicationScoped
    static class Orders implements EventHandler<PayoutOrdered> {

        private final PayoutOrders orders;

        Orders(PayoutOrders orders) {
            this.orders = orders;
        }

        @Override
        public Class<PayoutOrdered> eventClass() {
            return PayoutOrdered.class;
        }

        @Override
        public void handle(PayoutOrdered ordered) {
            orders.open(ordered.payoutOrderId(), ordered.borrowerId(), ordered.exchange());
        }
    }

    @ApplicationScoped
    static class Confirmations implements EventHandler<PayoutConfirmed> {

        private final PayoutOrders orders;
        private final Clock clock;

        Confirmations(PayoutOrders orders, Clock clock) {
            this.orders = orders;
            this.clock = clock;
        }

        @Override
        public Class<PayoutConfirmed> eventClass() {
            return PayoutConfirmed.class;
        }

        @Override
        public void handle(PayoutConfirmed confirmed) {
            orders.settle(confirmed.payoutOrderId(), confirmed.borrowerId(), clock.instant());
        }
    }

    @ApplicationScoped
    static class Failures implements EventHandler<PayoutFailed> {

        private final PayoutOrders orders;
        private final Clock clock;

        Failures(PayoutOrders orders, Clock clock) {
            this.orders = orders;
            this.clock = clock;
        }

        @Override
        public Class<PayoutFailed> eventClass() {
            return PayoutFailed.class;
        }

        @Override
        public void handle(PayoutFailed failed) {
            orders.settle(failed.payoutOrderId(), failed.borrowerId(), clock.instant());
        }
    }
}
