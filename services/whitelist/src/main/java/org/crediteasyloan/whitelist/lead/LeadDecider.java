package org.crediteasyloan.whitelist.lead;

import java.time.Instant;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.whitelist.lead.LeadState.AwaitingConfirmation;
import org.crediteasyloan.whitelist.lead.LeadState.Closed;
import org.crediteasyloan.whitelist.lead.LeadState.Leased;
import org.crediteasyloan.whitelist.lead.LeadState.Open;

/** Decides what a command makes of a lead. What comes from events and timers never fails: it applies or it does not. */
final class LeadDecider {

    private LeadDecider() {}

    /**
     * The state after the command; the same state when there is nothing to do.
     *
     * @throws Refusal one of {@link LeadRule}
     */
    static LeadState decide(LeadCommand command, LeadState state) {
        return switch (command) {
            case LeadCommand.Confirm _ -> state instanceof AwaitingConfirmation ? new Open() : state;
            case LeadCommand.Mask _ -> state instanceof Closed ? state : new AwaitingConfirmation();
            case LeadCommand.Take take -> take(take, state);
            case LeadCommand.Release release -> {
                requireHeld(release.bank(), state);
                yield new Open();
            }
            case LeadCommand.LoseReceiver lost ->
                state instanceof Leased leased && leased.bank().equals(lost.bank()) ? new Open() : state;
            case LeadCommand.Report report -> report(report, state);
            case LeadCommand.EndLease end ->
                state instanceof Leased leased && !leased.leasedUntil().isAfter(end.at()) ? new Open() : state;
            case LeadCommand.NoteOverdueFeedback note -> noteOverdue(note.at(), state);
            case LeadCommand.RecountFeedback recount -> recount(recount.feedback(), state);
            case LeadCommand.EndValidity _ ->
                state instanceof Closed ? state : new Closed(Closed.VALIDITY_ENDED, Optional.empty());
            case LeadCommand.Erase _ -> erase(state);
        };
    }

    private static LeadState take(LeadCommand.Take take, LeadState state) {
        return switch (state) {
            case AwaitingConfirmation _ -> throw Refusal.of(LeadRule.LEAD_AWAITS_CONFIRMATION);
            case Open _ -> {
                if (!take.isOpenToBank()) {
                    throw Refusal.of(LeadRule.LEAD_AWAITS_CONFIRMATION);
                }
                yield new Leased(take.bank(), take.leasedUntil(), Optional.of(take.feedback()), false);
            }
            case Leased leased -> {
                if (!leased.bank().equals(take.bank())) {
                    throw Refusal.of(LeadRule.LEAD_HELD_BY_ANOTHER);
                }
                // Taking again does not prolong: a receiver cannot sit on a lead.
                yield leased;
            }
            case Closed _ -> throw Refusal.of(LeadRule.LEAD_CLOSED);
        };
    }

    private static LeadState report(LeadCommand.Report report, LeadState state) {
        Leased leased = requireHeld(report.bank(), state);
        return switch (report.outcome().effect()) {
            case KEEPS_LEASE -> new Leased(leased.bank(), leased.leasedUntil(), Optional.empty(), false);
            case REOPENS -> new Open();
            case CLOSES -> new Closed(report.outcome().code(), Optional.of(report.bank()));
        };
    }

    /** What a receiver works on stays until it gives it back. */
    private static LeadState erase(LeadState state) {
        return switch (state) {
            case AwaitingConfirmation _, Open _ -> new Closed(Closed.ERASED, Optional.empty());
            case Leased _, Closed _ -> state;
        };
    }

    private static LeadState noteOverdue(Instant at, LeadState state) {
        return state instanceof Leased leased
                        && leased.feedbackDueAt()
                                .filter(dueAt -> !dueAt.isAfter(at))
                                .isPresent()
                ? new Leased(leased.bank(), leased.leasedUntil(), leased.feedback(), true)
                : state;
    }

    /** What is overdue stays so. */
    private static LeadState recount(FeedbackDue feedback, LeadState state) {
        return state instanceof Leased leased && leased.feedback().isPresent() && !leased.isFeedbackOverdue()
                ? new Leased(leased.bank(), leased.leasedUntil(), Optional.of(feedback), false)
                : state;
    }

    private static Leased requireHeld(ParticipantCode bank, LeadState state) {
        return switch (state) {
            case Leased leased when leased.bank().equals(bank) -> leased;
            case Closed _ -> throw Refusal.of(LeadRule.LEAD_CLOSED);
            case Leased _, Open _, AwaitingConfirmation _ -> throw Refusal.of(LeadRule.LEAD_NOT_HELD);
        };
    }
}
