package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.dispatch.Dispatch;
import org.crediteasyloan.kit.dispatch.DispatchedCases;
import org.crediteasyloan.kit.identity.Duty;

/** The leads receivers hold, as cases they hand to their account managers. */
@ApplicationScoped
class LeadCases implements DispatchedCases {

    private final Leads leads;
    private final LeadReach reach;
    private final Clock clock;

    LeadCases(Leads leads, LeadReach reach, Clock clock) {
        this.leads = leads;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public String neededDuty() {
        return Duty.LEAD_READER;
    }

    @Override
    public Found lock(UUID leadId) {
        return leads.findUnlessLocked(leadId)
                .map(lead -> (Found) new Found.Locked(reach.heldCase(lead)))
                .orElseGet(() -> leads.exists(leadId) ? new Found.Busy() : new Found.Locked(Optional.empty()));
    }

    @Override
    public List<UUID> idsOf(ParticipantCode bank) {
        return leads.idsWithoutManager(bank);
    }

    /** It comes again in the feed of every receiver, since a feed has one order; what changed only its holder is shown. */
    @Override
    public void moved(UUID leadId, Dispatch dispatch) {
        leads.findById(leadId).touch(clock.instant());
    }
}
