package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.crediteasyloan.contracts.event.participant.ParticipantState;

/** A receiver that has left the platform holds no lead any more; the next one may take them. */
@ApplicationScoped
class FreeLeadsOfTheGone {

    private final Leads leads;
    private final LeadTransitions transitions;
    private final Clock clock;

    FreeLeadsOfTheGone(Leads leads, LeadTransitions transitions, Clock clock) {
        this.leads = leads;
        this.transitions = transitions;
        this.clock = clock;
    }

    void free(@Observes ParticipantState participant) {
        if (participant.status() == ParticipantState.Status.LEFT) {
            Instant now = clock.instant();
            leads.listHeldForChange(participant.participantCode())
                    .forEach(lead ->
                            transitions.apply(new LeadCommand.LoseReceiver(participant.participantCode()), lead, now));
        }
    }
}
