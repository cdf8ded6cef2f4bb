package org.crediteasyloan.routing.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.crediteasyloan.routing.application.ApplicationCommand;
import org.crediteasyloan.routing.application.MoveApplication;

/** The borrower takes its application back; whoever has it loses it. */
@ApplicationScoped
class WithdrawApplication {

    private final MoveApplication moveApplication;
    private final FollowApplication follow;
    private final Clock clock;

    WithdrawApplication(MoveApplication moveApplication, FollowApplication follow, Clock clock) {
        this.moveApplication = moveApplication;
        this.follow = follow;
        this.clock = clock;
    }

    @Transactional
    ApplicationView withdraw(UUID id, UUID borrowerId, String subject) {
        moveApplication.move(
                id,
                new ApplicationCommand.Withdraw(borrowerId, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                subject);
        return follow.asBorrower(id, borrowerId);
    }
}
