package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;
import org.crediteasyloan.whitelist.listtype.ListType;
import org.crediteasyloan.whitelist.listtype.ListTypes;

/** Invents leads for a sandbox bank when it comes, one more when it asks for it, and removes them when it goes. */
@ApplicationScoped
class SandboxLeads {

    /** The list whose leads banks receive. */
    private static final String LIST_TYPE = "LENDING_WHITELIST";

    /** So that a developer meets masked leads too. */
    private static final int EACH_THAT_IS_NOT_CONFIRMED = 5;

    private final Leads leads;
    private final LeadContacts contacts;
    private final LeadTransitions transitions;
    private final ListTypes listTypes;
    private final SandboxLeadPolicies policies;
    private final Clock clock;

    SandboxLeads(
            Leads leads,
            LeadContacts contacts,
            LeadTransitions transitions,
            ListTypes listTypes,
            SandboxLeadPolicies policies,
            Clock clock) {
        this.leads = leads;
        this.contacts = contacts;
        this.transitions = transitions;
        this.listTypes = listTypes;
        this.policies = policies;
        this.clock = clock;
    }

    void sandboxChanged(@Observes ParticipantState participant) {
        ParticipantCode sandbox = participant.participantCode();
        if (!sandbox.belongsToSandbox()) {
            return;
        }
        switch (participant.status()) {
            case SANDBOX -> makeFirst(sandbox, clock.instant());
            case LEFT -> leads.removeSandbox(sandbox);
            case ACTIVE, LEAVING, SUSPENDED -> {}
        }
    }

    /** @throws Refusal {@code sandbox-not-ready}, {@code sandbox-full} */
    @Transactional
    SandboxLead makeAnother(ParticipantCode sandbox) {
        leads.lockSandbox(sandbox);
        int made = leads.countOfSandbox(sandbox);
        if (made == 0) {
            throw Refusal.of(SandboxLeadRule.SANDBOX_NOT_READY);
        }
        int max = policies.get().maxLeads();
        if (made >= max) {
            throw Refusal.of(SandboxLeadRule.SANDBOX_FULL, max);
        }
        return new SandboxLead(make(sandbox, made + 1, new LeadState.Open(), clock.instant()));
    }

    private void makeFirst(ParticipantCode sandbox, Instant now) {
        leads.lockSandbox(sandbox);
        if (leads.countOfSandbox(sandbox) > 0) {
            return;
        }
        for (int number = 1; number <= policies.get().firstLeads(); number++) {
            boolean isConfirmed = number % EACH_THAT_IS_NOT_CONFIRMED != 0;
            make(sandbox, number, isConfirmed ? new LeadState.Open() : new LeadState.AwaitingConfirmation(), now);
        }
    }

    private UUID make(ParticipantCode sandbox, int number, LeadState state, Instant now) {
        ListType listType = listTypes.get(LIST_TYPE);
        LocalDate today = LocalDate.ofInstant(now, WorkingDayCalendar.ZONE);
        InventedEnterprise enterprise = InventedEnterprise.of(sandbox, number, today);
        AcceptedRow row = new AcceptedRow(
                Ids.next(),
                LIST_TYPE,
                InventedEnterprise.AUTHORITY,
                enterprise.claim(),
                today,
                today.plusDays(listType.validityDays()));
        Lead lead = Lead.invented(Ids.next(), enterprise.id(), row, sandbox, state, now);
        leads.persistAndFlush(lead);
        contacts.keep(lead.id, enterprise.claim());
        transitions.keepValidity(lead.id, lead.validUntil);
        return lead.id;
    }
}
