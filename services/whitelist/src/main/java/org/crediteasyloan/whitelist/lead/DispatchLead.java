package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.dispatch.CaseMove;
import org.crediteasyloan.kit.dispatch.DispatchCases;
import org.crediteasyloan.kit.dispatch.DispatchView;
import org.crediteasyloan.kit.dispatch.Dispatches;
import org.crediteasyloan.kit.dispatch.GiveBackRequest;
import org.crediteasyloan.kit.dispatch.HandOutRequest;
import org.crediteasyloan.kit.dispatch.HeldCase;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.staff.CurrentStaff;

/** A receiver's people hand on a lead it holds: a dispatcher to a manager or a queue, a manager back. */
@ApplicationScoped
class DispatchLead {

    private final Leads leads;
    private final LeadReach reach;
    private final DispatchCases dispatchCases;
    private final Dispatches dispatches;
    private final CurrentStaff staff;

    DispatchLead(Leads leads, LeadReach reach, DispatchCases dispatchCases, Dispatches dispatches, CurrentStaff staff) {
        this.leads = leads;
        this.reach = reach;
        this.dispatchCases = dispatchCases;
        this.dispatches = dispatches;
        this.staff = staff;
    }

    @Transactional
    DispatchView handOut(UUID leadId, Receiver receiver, HandOutRequest request, String dispatcher) {
        return dispatchCases.handOut(held(leadId, receiver), request, dispatcher);
    }

    @Transactional
    DispatchView giveBack(UUID leadId, Receiver receiver, GiveBackRequest request) {
        return dispatchCases.giveBack(held(leadId, receiver), request, staff.enrolled());
    }

    /** Also of a lead the receiver has given up since. */
    @Transactional
    List<CaseMove> moves(UUID leadId, Receiver receiver) {
        reach.require(leads.get(leadId, receiver));
        return dispatches.movesOf(leadId, receiver.code());
    }

    private HeldCase held(UUID leadId, Receiver receiver) {
        Lead lead = reach.require(leads.getForChange(leadId, receiver));
        return reach.heldCase(lead)
                .filter(held -> held.bank().equals(receiver.code()))
                .orElseThrow(() -> Refusal.of(LeadRule.LEAD_NOT_HELD));
    }
}
