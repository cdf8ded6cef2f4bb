package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.profile.consent.ConsentChanged;

/** A consent was given or ended: the borrower's open orders are looked at anew, at once. */
@ApplicationScoped
class FollowConsents {

    private final ReportOrders orders;
    private final Deadlines deadlines;
    private final Clock clock;

    FollowConsents(ReportOrders orders, Deadlines deadlines, Clock clock) {
        this.orders = orders;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void follow(@Observes ConsentChanged change) {
        if (change.purpose() == Purpose.CREDIT_REPORT || change.purpose() == Purpose.LOAN_APPLICATION) {
            orders.openOfBorrower(change.borrowerId())
                    .forEach(orderId -> deadlines.set(OrderLapses.KIND, orderId, clock.instant()));
        }
    }
}
