package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** What happens to a lead when nothing happens. */
final class LeadDeadlines {

    private LeadDeadlines() {}

    /** A silent receiver loses the lead to the next. */
    @ApplicationScoped
    static class LeaseEnd implements DeadlineHandler {

        private final Leads leads;
        private final LeadTransitions transitions;

        LeaseEnd(Leads leads, LeadTransitions transitions) {
            this.leads = leads;
            this.transitions = transitions;
        }

        @Override
        public String kind() {
            return LeadTransitions.LEASE_END;
        }

        @Override
        public void handleDue(UUID leadId, Instant now) {
            leads.findWithoutWaiting(leadId)
                    .ifPresent(lead -> transitions.apply(new LeadCommand.EndLease(now), lead, now));
        }
    }

    @ApplicationScoped
    static class FeedbackDue implements DeadlineHandler {

        private final Leads leads;
        private final LeadTransitions transitions;

        FeedbackDue(Leads leads, LeadTransitions transitions) {
            this.leads = leads;
            this.transitions = transitions;
        }

        @Override
        public String kind() {
            return LeadTransitions.FEEDBACK_DUE;
        }

        @Override
        public void handleDue(UUID leadId, Instant now) {
            leads.findWithoutWaiting(leadId)
                    .ifPresent(lead -> transitions.apply(new LeadCommand.NoteOverdueFeedback(now), lead, now));
        }
    }

    @ApplicationScoped
    static class ValidityEnd implements DeadlineHandler {

        private final Leads leads;
        private final LeadTransitions transitions;

        ValidityEnd(Leads leads, LeadTransitions transitions) {
            this.leads = leads;
            this.transitions = transitions;
        }

        @Override
        public String kind() {
            return LeadTransitions.VALIDITY_END;
        }

        @Override
        public void handleDue(UUID leadId, Instant now) {
            leads.findWithoutWaiting(leadId)
                    .ifPresent(lead -> transitions.apply(new LeadCommand.EndValidity(), lead, now));
        }
    }

    /** A consent that ran out opens nothing any more. */
    @ApplicationScoped
    static class ConsentEnd implements DeadlineHandler {

        private final ConfirmLeads confirmLeads;

        ConsentEnd(ConfirmLeads confirmLeads) {
            this.confirmLeads = confirmLeads;
        }

        @Override
        public String kind() {
            return ConfirmLeads.CONSENT_END;
        }

        @Override
        public void handleDue(UUID consentId, Instant now) {
            confirmLeads.consentEnded(consentId, now);
        }
    }
}
