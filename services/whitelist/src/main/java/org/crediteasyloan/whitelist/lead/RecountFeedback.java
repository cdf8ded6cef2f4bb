package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.deadline.ComputedRows;

/** A new calendar moves the day by which receivers have to report (时限重算), each lead in a transaction of its own. */
@ApplicationScoped
class RecountFeedback implements ComputedRows {

    private final Leads leads;
    private final FeedbackTerm feedbackTerm;
    private final LeadTransitions transitions;

    RecountFeedback(Leads leads, FeedbackTerm feedbackTerm, LeadTransitions transitions) {
        this.leads = leads;
        this.feedbackTerm = feedbackTerm;
        this.transitions = transitions;
    }

    @Override
    public String kind() {
        return "lead-recount";
    }

    @Override
    public String reference() {
        return WorkingDayCalendarState.KEY;
    }

    @Override
    public String rows() {
        return "lead";
    }

    @Override
    public String outdated() {
        return """
                status = 'LEASED' AND feedback_calendar < reference.version AND NOT feedback_overdue
                AND (feedback_due_at IS NULL OR feedback_due_at > reference.now)""";
    }

    @Override
    public void handleDue(UUID leadId, Instant now) {
        leads.findWithoutWaiting(leadId).ifPresent(lead -> recount(lead, now));
    }

    /** What has come due is left as it is: a calendar neither revives it nor moves it into the past. */
    private void recount(Lead lead, Instant now) {
        if (lead.state() instanceof LeadState.Leased leased
                && leased.feedbackDueAt().filter(dueAt -> !now.isBefore(dueAt)).isEmpty()) {
            leased.feedback()
                    .map(feedback -> new LeadCommand.RecountFeedback(feedbackTerm.recount(feedback, now)))
                    .ifPresent(command -> transitions.apply(command, lead, now));
        }
    }
}
