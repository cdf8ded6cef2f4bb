package org.crediteasyloan.profile.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** Nobody answered an invitation into a household in its time. */
@ApplicationScoped
class HouseholdInvitationLapses implements DeadlineHandler {

    static final String KIND = "household-invitation-lapses";

    private final HouseholdMembers members;

    HouseholdInvitationLapses(HouseholdMembers members) {
        this.members = members;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID memberId, Instant now) {
        members.findForChange(memberId).ifPresent(member -> member.lapse(now));
    }
}
