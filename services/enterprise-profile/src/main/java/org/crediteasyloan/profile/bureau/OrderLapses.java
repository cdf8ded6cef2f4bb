package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.profile.bureau.ReportOrder.OrderStatus;

/** An order nobody answered in time, or whose consent or licence has ended, lapses free of charge. */
@ApplicationScoped
class OrderLapses implements DeadlineHandler {

    static final String KIND = "report-order-lapses";

    private final ReportOrders orders;
    private final BureauLicences licences;
    private final Deadlines deadlines;

    OrderLapses(ReportOrders orders, BureauLicences licences, Deadlines deadlines) {
        this.orders = orders;
        this.licences = licences;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Also called early, when a consent or the standing of a bureau has changed; what still holds goes on until its own time. */
    @Override
    public void handleDue(UUID orderId, Instant now) {
        orders.findForChange(orderId)
                .filter(order -> order.status == OrderStatus.OPEN)
                .ifPresent(order -> reasonToLapse(order, now)
                        .ifPresentOrElse(
                                reason -> order.lapse(reason, now), () -> deadlines.set(KIND, orderId, order.dueAt)));
    }

    private Optional<String> reasonToLapse(ReportOrder order, Instant now) {
        if (!order.isOpen(now)) {
            return Optional.of("NOT_ANSWERED");
        }
        if (orders.basis(order.borrowerId, order.bank, order.bureau).isEmpty()) {
            return Optional.of("CONSENT_ENDED");
        }
        return licences.inForce(order.bureau, now).isEmpty() ? Optional.of("LICENCE_ENDED") : Optional.empty();
    }
}
