package org.crediteasyloan.redemption.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.entitlement.EntitlementArisen;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.redemption.ledger.Ledger;
import org.crediteasyloan.redemption.ledger.Move;
import org.crediteasyloan.redemption.ledger.Posting;
import org.crediteasyloan.redemption.ledger.SourceAmount;

/** Carries out what the decider decides: the state, the posting and the event, together. */
@ApplicationScoped
class EntitlementTransitions {

    private final Entitlements entitlements;
    private final Ledger ledger;
    private final Outbox outbox;

    EntitlementTransitions(Entitlements entitlements, Ledger ledger, Outbox outbox) {
        this.entitlements = entitlements;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Holds the budget if it reaches; true when it did. The book of the scheme is locked by the caller. */
    boolean reserve(EntitlementRow row, boolean isFirstInQueue, Instant now) {
        var command = new EntitlementCommand.Reserve(row.amountFen, ledger.availableFen(row.budget()), isFirstInQueue);
        boolean reserved = apply(row, command, row.id, now);
        if (reserved) {
            row.reservedAt = now;
            outbox.append(arisen(row));
        }
        return reserved;
    }

    /** True when money moved. */
    boolean apply(EntitlementRow row, EntitlementCommand command, UUID referenceId, Instant now) {
        EntitlementDecider.Transition transition = EntitlementDecider.decide(command, row.state());
        if (!transition.next().equals(row.state())) {
            row.moveTo(transition.next());
        }
        transition.move().ifPresent(move -> post(row, move, referenceId, now));
        return transition.move().isPresent();
    }

    private void post(EntitlementRow row, Move move, UUID referenceId, Instant now) {
        ledger.post(Posting.of(move, row.budget(), referenceId, now, entitlements.sharesOf(row)));
    }

    private EntitlementArisen arisen(EntitlementRow row) {
        List<SourceAmount> shares = entitlements.sharesOf(row);
        if (row.schemeVersion == null) {
            throw new IllegalStateException("An entitlement arises under a version of its scheme: " + row.id);
        }
        return new EntitlementArisen(
                row.id,
                row.schemeCode,
                row.schemeVersion,
                row.loanId,
                row.interestReportId,
                row.borrowerId,
                row.amountFen,
                shares.stream()
                        .map(share -> new EntitlementArisen.FundingShare(share.source(), share.amountFen()))
                        .toList());
    }
}
