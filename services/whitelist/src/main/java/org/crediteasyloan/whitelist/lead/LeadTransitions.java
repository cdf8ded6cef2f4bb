package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.dispatch.DispatchCases;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;

/** Applies a command to a lead that is locked, and keeps the deadlines of its new state. */
@ApplicationScoped
class LeadTransitions {

    static final String LEASE_END = "lead-lease-end";
    static final String FEEDBACK_DUE = "lead-feedback-due";
    static final String VALIDITY_END = "lead-validity-end";

    private final Deadlines deadlines;
    private final DispatchCases dispatchCases;

    LeadTransitions(Deadlines deadlines, DispatchCases dispatchCases) {
        this.deadlines = deadlines;
        this.dispatchCases = dispatchCases;
    }

    /** The state after the command. */
    LeadState apply(LeadCommand command, Lead lead, Instant now) {
        LeadState before = lead.state();
        LeadState after = LeadDecider.decide(command, before);
        if (after.equals(before)) {
            return after;
        }
        if (isNews(before, after)) {
            lead.become(after, now);
        } else {
            lead.stand(after);
        }
        keepDeadlines(lead.id, after);
        tellWhoHandsItOut(lead.id, before, after);
        return after;
    }

    /** Inside the receiver that takes it, and inside the one that loses it. */
    private void tellWhoHandsItOut(UUID leadId, LeadState before, LeadState after) {
        Optional<ParticipantCode> had = holderOf(before);
        Optional<ParticipantCode> has = holderOf(after);
        if (!had.equals(has)) {
            had.ifPresent(bank -> dispatchCases.changedHands(leadId, bank));
            has.ifPresent(bank -> dispatchCases.changedHands(leadId, bank));
        }
    }

    private static Optional<ParticipantCode> holderOf(LeadState state) {
        return state instanceof LeadState.Leased leased ? Optional.of(leased.bank()) : Optional.empty();
    }

    /** A list's last day counts to its end. */
    void keepValidity(UUID leadId, LocalDate validUntil) {
        deadlines.set(
                VALIDITY_END,
                leadId,
                validUntil.plusDays(1).atStartOfDay(WorkingDayCalendar.ZONE).toInstant());
    }

    /** Feedback that was counted anew and stays due on its day is none: receivers do not read the lead again for it. */
    private static boolean isNews(LeadState before, LeadState after) {
        return !(before instanceof LeadState.Leased was
                && after instanceof LeadState.Leased is
                && was.bank().equals(is.bank())
                && was.leasedUntil().equals(is.leasedUntil())
                && was.isFeedbackOverdue() == is.isFeedbackOverdue()
                && was.feedback().isPresent() == is.feedback().isPresent()
                && was.feedbackDueAt().equals(is.feedbackDueAt()));
    }

    private void keepDeadlines(UUID leadId, LeadState state) {
        switch (state) {
            case LeadState.AwaitingConfirmation _, LeadState.Open _ -> clearLease(leadId);
            case LeadState.Leased leased -> {
                deadlines.set(LEASE_END, leadId, leased.leasedUntil());
                leased.feedbackDueAt()
                        .filter(_ -> !leased.isFeedbackOverdue())
                        .ifPresentOrElse(
                                dueAt -> deadlines.set(FEEDBACK_DUE, leadId, dueAt),
                                () -> deadlines.clear(FEEDBACK_DUE, leadId));
            }
            case LeadState.Closed _ -> {
                clearLease(leadId);
                deadlines.clear(VALIDITY_END, leadId);
            }
        }
    }

    private void clearLease(UUID leadId) {
        deadlines.clear(LEASE_END, leadId);
        deadlines.clear(FEEDBACK_DUE, leadId);
    }
}
