package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.profile.statement.UsageDispute.DisputeStatus;

/** The bureau let its days pass: the dispute is accepted by silence. */
@ApplicationScoped
class DisputeLapses implements DeadlineHandler {

    static final String KIND = "usage-dispute-lapses";

    private final Statements statements;
    private final BillUsage bill;

    DisputeLapses(Statements statements, BillUsage bill) {
        this.statements = statements;
        this.bill = bill;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID lineId, Instant now) {
        statements
                .findDisputeForChange(lineId)
                .filter(dispute -> dispute.status == DisputeStatus.OPEN)
                .ifPresent(dispute -> {
                    dispute.accept(null, now);
                    bill.takeBack(statements.findLine(lineId).orElseThrow(), now);
                });
    }
}
