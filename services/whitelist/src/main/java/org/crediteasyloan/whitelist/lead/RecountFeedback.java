package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.CountedDeadlines;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** A new calendar moves the day by which receivers have to report (时限重算), each lead in a transaction of its own. */
@ApplicationScoped
class RecountFeedback implements CountedDeadlines, DeadlineHandler {

    static final String KIND = "lead-recount";

    private final Leads leads;
    private final FeedbackTerm feedbackTerm;
    private final LeadTransitions transitions;

    RecountFeedback(Leads leads, FeedbackTerm feedbackTerm, LeadTransitions transitions) {
        this.leads = leads;
        this.feedbackTerm = feedbackTerm;
        this.transitions = transitions;
    }

    @Override
    public int queue(int limit, Instant now) {
        return leads.queueRecount(KIND, feedbackTerm.calendarVersion(), limit, now);
    }

    @Override
    public String kind() {
        return KIND;
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
