package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.lead.LeadFeedbackReported;
import org.crediteasyloan.contracts.event.lead.LeadTaken;
import org.crediteasyloan.kit.dispatch.DispatchCases;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.staff.CurrentStaff;
import org.crediteasyloan.whitelist.listtype.ListType;
import org.crediteasyloan.whitelist.listtype.ListTypes;

/** What a receiver does with a lead: takes it, gives it back, reports what became of it. */
@ApplicationScoped
class WorkOnLead {

    private final Leads leads;
    private final LeadOutcomes outcomes;
    private final ContactConsents consents;
    private final ListTypes listTypes;
    private final FeedbackTerm feedbackTerm;
    private final LeadTransitions transitions;
    private final LeadReach reach;
    private final DispatchCases dispatchCases;
    private final CurrentStaff staff;
    private final Outbox outbox;
    private final Clock clock;

    WorkOnLead(
            Leads leads,
            LeadOutcomes outcomes,
            ContactConsents consents,
            ListTypes listTypes,
            FeedbackTerm feedbackTerm,
            LeadTransitions transitions,
            LeadReach reach,
            DispatchCases dispatchCases,
            CurrentStaff staff,
            Outbox outbox,
            Clock clock) {
        this.leads = leads;
        this.outcomes = outcomes;
        this.consents = consents;
        this.listTypes = listTypes;
        this.feedbackTerm = feedbackTerm;
        this.transitions = transitions;
        this.reach = reach;
        this.dispatchCases = dispatchCases;
        this.staff = staff;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    LeaseView take(UUID leadId, Receiver receiver) {
        Lead lead = reach.require(leads.getForChange(leadId, receiver));
        ListType listType = listTypes.get(lead.listTypeCode);
        Instant now = clock.instant();
        boolean isOpen = lead.isInvented()
                || listType.isOpenByLaw(ListType.FieldGroup.CONTACT)
                || consents.liveFor(List.of(lead.borrowerId), receiver.code(), now)
                        .containsKey(lead.borrowerId);
        boolean wasHeld = lead.status == LeadStatus.LEASED;
        Instant leasedUntil = now.plus(listType.lease());
        transitions.apply(
                new LeadCommand.Take(
                        receiver.code(), isOpen, leasedUntil, feedbackTerm.begin(now, listType.feedbackWorkingDays())),
                lead,
                now);
        if (!wasHeld && !lead.isInvented()) {
            outbox.append(new LeadTaken(lead.id, lead.borrowerId, receiver.code(), leasedUntil));
            // The wall lets a lead be handed on inside the bank that has it already.
            leads.flush();
            staff.enrolled()
                    .ifPresent(person -> reach.heldCase(lead).ifPresent(held -> dispatchCases.takenBy(person, held)));
        }
        return LeaseView.of(lead);
    }

    @Transactional
    LeaseView release(UUID leadId, Receiver receiver) {
        Lead lead = reach.require(leads.getForChange(leadId, receiver));
        transitions.apply(new LeadCommand.Release(receiver.code()), lead, clock.instant());
        return LeaseView.of(lead);
    }

    @Transactional
    LeaseView report(UUID leadId, Receiver receiver, LeadFeedback feedback, String reporter) {
        Lead lead = reach.require(leads.getForChange(leadId, receiver));
        LeadOutcome outcome = outcomes.find(feedback.outcomeCode())
                .orElseThrow(() -> Refusal.of(LeadRule.LEAD_OUTCOME_UNKNOWN, feedback.outcomeCode()));
        Instant now = clock.instant();
        transitions.apply(new LeadCommand.Report(receiver.code(), outcome), lead, now);
        outcomes.keep(leadId, receiver.code(), feedback, reporter, now);
        if (!lead.isInvented()) {
            outbox.append(new LeadFeedbackReported(leadId, lead.borrowerId, receiver.code(), outcome.code(), now));
        }
        return LeaseView.of(lead);
    }
}
