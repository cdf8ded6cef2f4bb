package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.deadline.Deadlines;

/** A bureau was suspended, has left, or its licence is no longer in force: its open orders are looked at anew, at once. */
@ApplicationScoped
class FollowLicences {

    private final ReportOrders orders;
    private final Deadlines deadlines;
    private final Clock clock;

    FollowLicences(ReportOrders orders, Deadlines deadlines, Clock clock) {
        this.orders = orders;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** In the transaction that keeps the copy; each order lapses in one of the timer's. */
    void follow(@Observes ParticipantState participant) {
        if (participant.kind() == ParticipantKind.CREDIT_BUREAU
                && !BureauLicences.mayAct(participant, clock.instant())) {
            orders.openOfBureau(participant.participantCode().value())
                    .forEach(orderId -> deadlines.set(OrderLapses.KIND, orderId, clock.instant()));
        }
    }
}
